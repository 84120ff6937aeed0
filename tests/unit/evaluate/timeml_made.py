"""An invented TimeML file."""

FERRY = """<?xml version="1.0" ?>
<TimeML>
<DOCID>ferry</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2019-03-14T09:30:00" functionInDocument="CREATION_TIME">\
03/14/2019</TIMEX3></DCT>
<EXTRAINFO>Filed <TIMEX3 tid="t9" type="DATE" value="2019-03-13">yesterday</TIMEX3></EXTRAINFO>
<TEXT>
Tor Vik <EVENT eid="e1">closed</EVENT> the port on \
<TIMEX3 tid="t1" type="DATE" value="2019-03-12">Tuesday</TIMEX3>. Aker &amp; Sons had waited
for <TIMEX3 tid="t2" type="DURATION" value="P3M">three <NUMEX>months</NUMEX></TIMEX3>,
<TIMEX3 tid="t3" type="DURATION" value="P1W"></TIMEX3>said Ines Duarte.
</TEXT>
<TLINK lid="l1" timeID="t1" relatedToTime="t0"/>
</TimeML>
"""


def timeml_file(text: str, published: str | None = "2019-03-14") -> str:
    """A file with this text, in which TIMEX3 are marked up already."""
    made = f'<DCT><TIMEX3 value="{published}">date</TIMEX3></DCT>' if published else ""
    return f"<TimeML>{made}<TEXT>{text}</TEXT></TimeML>"


def marked(words: str, kind: str, value: str) -> str:
    return f'<TIMEX3 type="{kind}" value="{value}">{words}</TIMEX3>'
