-- The record file. Offsets are Unicode code points into document.text, half open.

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Bytes as they came, zlib-compressed, so that everything can be read again.
CREATE TABLE raw (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    zlib BLOB NOT NULL
);

-- Full-text indexes go by rowid: a table with an index keeps its rowids through VACUUM.
CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    authors TEXT NOT NULL,
    published TEXT,
    published_basis TEXT NOT NULL,
    modified TEXT,
    language TEXT,
    media_type TEXT NOT NULL,
    words INTEGER NOT NULL,
    raw_sha256 TEXT NOT NULL REFERENCES raw (sha256),
    body_sha256 TEXT NOT NULL,
    readers TEXT NOT NULL,
    -- 0: an earlier version, kept and not shown; no source gives this text any more
    current INTEGER NOT NULL,
    text TEXT NOT NULL,
    -- of a document without a date: the days between which it was published, as far as shown
    earliest TEXT,
    latest TEXT
);
CREATE INDEX document_raw ON document (raw_sha256);

-- Each time a source gave other bytes. `newest`: what the source gave last.
-- `added` is the clock of the build that the bytes came with: what changed since is told by it.
CREATE TABLE retrieval (
    source TEXT NOT NULL,
    raw_sha256 TEXT NOT NULL REFERENCES raw (sha256),
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    retrieved TEXT,
    added TEXT,
    newest INTEGER NOT NULL,
    -- of what was fetched: the address after redirects, the encoding the server declared, and what
    -- it is asked by whether anything has changed since
    address TEXT NOT NULL,
    encoding TEXT,
    etag TEXT,
    last_modified TEXT,
    PRIMARY KEY (source, raw_sha256, document)
);
CREATE INDEX retrieval_document ON retrieval (document, newest, source);
CREATE INDEX retrieval_raw ON retrieval (raw_sha256, document, address, encoding);

-- The readers' values as they gave them (JSON, zlib-compressed); the tables below are made of them.
CREATE TABLE reading (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    zlib BLOB NOT NULL
);

-- Every date that a document gives as that of its publication; refused: why it was not taken.
CREATE TABLE date_stated (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    basis TEXT NOT NULL,
    refused TEXT,
    PRIMARY KEY (document, value, basis)
);

CREATE TABLE block (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (document, start)
);

CREATE TABLE section (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    form TEXT NOT NULL,
    heading TEXT,
    question TEXT
);
CREATE INDEX section_document ON section (document);

CREATE TABLE holder (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    naming TEXT NOT NULL,
    role TEXT,
    affiliation TEXT,
    reason_given TEXT,
    countries TEXT NOT NULL,
    -- of unnamed people; count is null where the words do not say
    count INTEGER,
    plural INTEGER NOT NULL,
    proximity TEXT,
    ground_rule TEXT
);
CREATE INDEX holder_document ON holder (document);
CREATE INDEX holder_name ON holder (name);

-- Everything that a document says a holder is, was or will be, in its order.
CREATE TABLE role (
    holder TEXT NOT NULL REFERENCES holder (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    office TEXT,
    affiliation TEXT,
    status TEXT NOT NULL,
    basis TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (holder, number)
);

-- Those who make up a holder of several: "the two ministers".
CREATE TABLE member (
    holder TEXT NOT NULL REFERENCES holder (id) ON DELETE CASCADE,
    member TEXT NOT NULL REFERENCES holder (id) ON DELETE CASCADE,
    PRIMARY KEY (holder, member)
);
CREATE INDEX member_member ON member (member);

-- form: name, or reference (a pronoun or a description that means the holder).
CREATE TABLE mention (
    holder TEXT NOT NULL REFERENCES holder (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (holder, start, end, form)
);

-- Who is who across documents. A block is a key under which holders can meet: only those of one
-- block are compared, and what was not touched is not linked again.
CREATE TABLE holder_block (
    holder TEXT NOT NULL REFERENCES holder (id) ON DELETE CASCADE,
    block TEXT NOT NULL,
    PRIMARY KEY (holder, block)
);
CREATE INDEX holder_block_block ON holder_block (block, holder);

-- Each holder of the current documents is in one entity.
CREATE TABLE entity (
    id TEXT PRIMARY KEY REFERENCES holder (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    affiliation TEXT,
    judgements TEXT NOT NULL
);
CREATE INDEX entity_name ON entity (name);

CREATE TABLE entity_member (
    holder TEXT PRIMARY KEY REFERENCES holder (id) ON DELETE CASCADE,
    entity TEXT NOT NULL REFERENCES entity (id) ON DELETE CASCADE
);
CREATE INDEX entity_member_entity ON entity_member (entity);

-- Why two holders are one, or are not. entity: the one that rests on it, null where none does.
CREATE TABLE link (
    one TEXT NOT NULL REFERENCES holder (id) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES holder (id) ON DELETE CASCADE,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    judgement TEXT,
    entity TEXT,
    PRIMARY KEY (one, other)
);
CREATE INDEX link_other ON link (other);
CREATE INDEX link_entity ON link (entity);
CREATE INDEX link_judged ON link (one, other) WHERE judgement IS NOT NULL;

-- What people decided, for good: never changed, and kept when documents go and come back.
CREATE TABLE judgement (
    id TEXT PRIMARY KEY,
    verdict TEXT NOT NULL,
    targets TEXT NOT NULL,
    value TEXT,
    revokes TEXT,
    author TEXT NOT NULL,
    time TEXT NOT NULL,
    note TEXT
);

-- What shows how a forecast came out: a place in a document, which need not be in the record any
-- more, or an address outside it (url); then document, source, start and end are null.
CREATE TABLE judgement_evidence (
    judgement TEXT NOT NULL REFERENCES judgement (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    document TEXT,
    source TEXT,
    start INTEGER,
    end INTEGER,
    url TEXT,
    words TEXT NOT NULL,
    PRIMARY KEY (judgement, number)
);

-- Blocks that have changed and were not linked since. Noted in the transaction that changes them:
-- whatever happens then, the next one that writes links them.
CREATE TABLE touched (
    block TEXT PRIMARY KEY
);
CREATE TRIGGER holder_block_insert AFTER INSERT ON holder_block BEGIN
    INSERT OR IGNORE INTO touched VALUES (new.block);
END;
CREATE TRIGGER holder_block_delete AFTER DELETE ON holder_block BEGIN
    INSERT OR IGNORE INTO touched VALUES (old.block);
END;
CREATE TRIGGER document_current AFTER UPDATE OF current ON document
WHEN old.current <> new.current BEGIN
    INSERT OR IGNORE INTO touched
    SELECT holder_block.block FROM holder JOIN holder_block ON holder_block.holder = holder.id
    WHERE holder.document = new.id;
END;
CREATE TRIGGER link_delete AFTER DELETE ON link WHEN old.judgement IS NOT NULL BEGIN
    INSERT OR IGNORE INTO touched
    SELECT block FROM holder_block WHERE holder IN (old.one, old.other);
END;
CREATE TRIGGER entity_member_delete AFTER DELETE ON entity_member BEGIN
    INSERT OR IGNORE INTO touched
    SELECT block FROM holder_block WHERE holder = old.holder
    UNION
    SELECT holder_block.block FROM entity_member
    JOIN holder_block ON holder_block.holder = entity_member.holder
    WHERE entity_member.entity = old.entity;
END;

-- Attributions (kind direct, indirect, mixed) and the own-voice sentences of sections (kind own).
CREATE TABLE statement (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    cue TEXT NOT NULL,
    source TEXT NOT NULL,
    within TEXT REFERENCES statement (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    section TEXT REFERENCES section (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    act TEXT NOT NULL,
    polarity TEXT NOT NULL,
    -- null where it was not read; whose and both cues also where there is nothing to hedge or show
    certainty TEXT,
    certainty_cue TEXT,
    whose TEXT,
    stance TEXT,
    stance_cue TEXT,
    guarded TEXT NOT NULL,
    -- said or likely: the quoted words are a translator's; null where nothing says so
    rendering TEXT,
    score REAL NOT NULL,
    -- when it was said and on which words that rests; what it tells, against that
    said TEXT,
    said_basis TEXT,
    said_words TEXT,
    relation TEXT
);
CREATE INDEX statement_document ON statement (document, start);
CREATE INDEX statement_within ON statement (within);
CREATE INDEX statement_section ON statement (section);

-- Where a statement's words stand. part: content, cue, source, insertion, cut, certainty, stance,
-- rendering, said.
CREATE TABLE span (
    statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (statement, part, start, end)
);

-- Whose word a statement or section rests on. step 0: the holders; the last: the document's voice.
CREATE TABLE holding (
    target TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    holder TEXT NOT NULL REFERENCES holder (id) ON DELETE CASCADE,
    PRIMARY KEY (target, step, holder)
);
CREATE INDEX holding_holder ON holding (holder);
CREATE INDEX holding_document ON holding (document);

-- What the records below lie in, and so whose word it is: `target` is the id of a statement (kind
-- attribution or assertion) or of a section; null where they lie in none.

-- Clauses that are not told plainly: negated, asked, hedged, conditional or unreal.
CREATE TABLE clause (
    number INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    target TEXT,
    target_kind TEXT,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    predicate TEXT NOT NULL,
    predicate_start INTEGER NOT NULL,
    polarity TEXT NOT NULL,
    certainty TEXT NOT NULL,
    whose TEXT NOT NULL,
    cue TEXT NOT NULL,
    cue_start INTEGER NOT NULL
);
CREATE INDEX clause_document ON clause (document, start);

-- What will, may or will not happen. band_low and band_high: percent, as `scale` reads the words.
CREATE TABLE forecast (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    target TEXT,
    target_kind TEXT,
    start INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    cue TEXT NOT NULL,
    horizon TEXT,
    horizon_value TEXT,
    likelihood TEXT,
    band_low INTEGER,
    band_high INTEGER,
    scale TEXT,
    condition TEXT,
    score REAL NOT NULL
);
CREATE INDEX forecast_document ON forecast (document, start);

-- part: proposition, cue, horizon, likelihood, condition.
CREATE TABLE forecast_part (
    forecast TEXT NOT NULL REFERENCES forecast (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (forecast, part, start, end)
);

-- What should be done, what to watch, what is not known, and reasons.
CREATE TABLE assessment (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    target TEXT,
    target_kind TEXT,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    cue TEXT NOT NULL,
    score REAL NOT NULL
);
CREATE INDEX assessment_document ON assessment (document, start);

-- part: cue, or what the assessment is made of: addressee, action, grounds, condition, …
CREATE TABLE assessment_part (
    assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (assessment, part, start, end)
);

-- What was refused to be said, was not said, or did not happen.
CREATE TABLE non_event (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    target TEXT,
    target_kind TEXT,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    cue TEXT NOT NULL,
    party TEXT,
    what TEXT,
    attribution TEXT REFERENCES statement (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    score REAL NOT NULL
);
CREATE INDEX non_event_document ON non_event (document, start);
CREATE INDEX non_event_attribution ON non_event (attribution);

-- part: cue, party, what.
CREATE TABLE non_event_part (
    non_event TEXT NOT NULL REFERENCES non_event (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (non_event, part, start, end)
);

-- Expressions of time, as TIMEX3. basis: what the value is counted from; of `text`, another time,
-- which `anchor` are the words of.
CREATE TABLE time (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    words TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    mod TEXT,
    quant TEXT,
    freq TEXT,
    basis TEXT NOT NULL,
    anchor TEXT,
    anchor_start INTEGER
);
CREATE INDEX time_document ON time (document, start);

-- The times of what a statement tells; when it was said stands in the statement.
CREATE TABLE statement_time (
    statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    time TEXT NOT NULL REFERENCES time (id) ON DELETE CASCADE,
    PRIMARY KEY (statement, time)
);
CREATE INDEX statement_time_time ON statement_time (time);

-- Words that bound the day of publication of a document that gives no date.
CREATE TABLE window_reason (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, number)
);

-- Numbers that count, measure or rank. number: the words of the number alone; value: with its
-- scale; high: the upper end of a range; year: that of the prices.
CREATE TABLE quantity (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    target TEXT,
    target_kind TEXT,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    words TEXT NOT NULL,
    number TEXT NOT NULL,
    value REAL NOT NULL,
    high REAL,
    form TEXT NOT NULL,
    unit TEXT,
    unit_words TEXT,
    currency TEXT,
    year INTEGER,
    change TEXT NOT NULL,
    of_words TEXT
);
CREATE INDEX quantity_document ON quantity (document, start);

-- part: number, unit, of.
CREATE TABLE quantity_part (
    quantity TEXT NOT NULL REFERENCES quantity (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (quantity, part, start, end)
);

-- Lists with the number that they are announced or summed up with. named: how many they name.
CREATE TABLE tally (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    quantity TEXT NOT NULL REFERENCES quantity (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    words TEXT NOT NULL,
    named INTEGER NOT NULL
);
CREATE INDEX tally_document ON tally (document, start);
CREATE INDEX tally_quantity ON tally (quantity);

-- part: named.
CREATE TABLE tally_part (
    tally TEXT NOT NULL REFERENCES tally (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (tally, part, start, end)
);

-- By what documents can meet that bear on each other's day of publication: the first and last words
-- of quoted sentences (quote), the names under which a document is cited (by) or cites (cite), a few
-- sentences of its text (copy). said: of a quotation, its day or how that is told.
CREATE TABLE date_mark (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    role TEXT NOT NULL,
    block TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    said TEXT,
    holder TEXT NOT NULL,
    PRIMARY KEY (document, number)
);
CREATE INDEX date_mark_block ON date_mark (block, document);

-- Between which days a document without a date was published, by what a dated one (other) shows.
CREATE TABLE date_link (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    earliest TEXT,
    latest TEXT,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    other_start INTEGER NOT NULL,
    other_end INTEGER NOT NULL,
    PRIMARY KEY (document, other, reason)
);
CREATE INDEX date_link_other ON date_link (other);

-- Blocks of marks that have changed and were not linked since.
CREATE TABLE date_touched (
    block TEXT PRIMARY KEY
);
CREATE TRIGGER date_mark_insert AFTER INSERT ON date_mark BEGIN
    INSERT OR IGNORE INTO date_touched VALUES (new.block);
END;
CREATE TRIGGER date_mark_delete AFTER DELETE ON date_mark BEGIN
    INSERT OR IGNORE INTO date_touched VALUES (old.block);
END;
CREATE TRIGGER document_dated AFTER UPDATE OF current, published ON document
WHEN old.current <> new.current OR old.published IS NOT new.published BEGIN
    INSERT OR IGNORE INTO date_touched SELECT block FROM date_mark WHERE document = new.id;
END;

-- What the sentences of a document say, in a form in which they can be compared. target: the
-- statement whose words they are; null where the document tells it in its own voice.
CREATE TABLE proposition (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    target TEXT,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    words TEXT NOT NULL,
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    polarity TEXT NOT NULL,
    certainty TEXT,
    negated INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    tense TEXT NOT NULL,
    predicate TEXT NOT NULL,
    subject TEXT NOT NULL,
    names TEXT NOT NULL,
    times TEXT NOT NULL
);
CREATE INDEX proposition_document ON proposition (document, start);
CREATE INDEX proposition_target ON proposition (target);

-- What is compared over the current documents: of each linker (copies, quotations, claims) its items
-- and all that it looks at of them. Items that share a block are compared.
CREATE TABLE link_item (
    number INTEGER PRIMARY KEY,
    linker TEXT NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    profile BLOB NOT NULL,
    UNIQUE (linker, id)
);
CREATE INDEX link_item_document ON link_item (document, linker);

CREATE TABLE link_block (
    item INTEGER NOT NULL REFERENCES link_item (number) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    PRIMARY KEY (item, block)
) WITHOUT ROWID;
CREATE INDEX link_block_block ON link_block (block, item);

-- Documents that share text, and who has it from whom. value, here and below: all that the link or
-- group says.
CREATE TABLE copy_link (
    one TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE INDEX copy_link_other ON copy_link (other);

-- Attributions, or sections that are block quotes, with the same words of the same holder, and the
-- quotations that these make.
CREATE TABLE quotation_link (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE INDEX quotation_link_other ON quotation_link (other);

CREATE TABLE collated_quotation (
    id TEXT NOT NULL PRIMARY KEY,
    members INTEGER NOT NULL,
    value TEXT NOT NULL
);

CREATE TABLE collated_member (
    member TEXT NOT NULL PRIMARY KEY,
    quotation TEXT NOT NULL REFERENCES collated_quotation (id) ON DELETE CASCADE
);
CREATE INDEX collated_member_quotation ON collated_member (quotation);

-- How propositions stand to each other, and the claims that these links make.
CREATE TABLE claim_link (
    one TEXT NOT NULL REFERENCES proposition (id) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES proposition (id) ON DELETE CASCADE,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE INDEX claim_link_other ON claim_link (other);

CREATE TABLE claim (
    id TEXT NOT NULL PRIMARY KEY,
    members INTEGER NOT NULL,
    value TEXT NOT NULL
);

CREATE TABLE claim_member (
    member TEXT NOT NULL PRIMARY KEY REFERENCES proposition (id) ON DELETE CASCADE,
    claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE
);
CREATE INDEX claim_member_claim ON claim_member (claim);

-- Documents that are new, were read again, became current or ceased to be it, and items whose links
-- or groups have changed, since they were linked. Noted in the transaction that changes them.
CREATE TABLE link_pending (
    document TEXT NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE
);
CREATE TABLE link_touched (
    linker TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (linker, item)
) WITHOUT ROWID;
CREATE TRIGGER reading_insert AFTER INSERT ON reading BEGIN
    INSERT OR IGNORE INTO link_pending VALUES (new.document);
END;
CREATE TRIGGER document_settled AFTER UPDATE OF current, source ON document
WHEN old.current <> new.current OR old.source <> new.source BEGIN
    INSERT OR IGNORE INTO link_pending VALUES (new.id);
END;
-- what hangs on an item goes with it; what it was linked to is grouped anew
CREATE TRIGGER copy_item_delete AFTER DELETE ON link_item WHEN old.linker = 'copies' BEGIN
    DELETE FROM copy_link WHERE one = old.id;
    DELETE FROM copy_link WHERE other = old.id;
END;
CREATE TRIGGER quotation_item_delete AFTER DELETE ON link_item WHEN old.linker = 'quotations' BEGIN
    DELETE FROM quotation_link WHERE one = old.id;
    DELETE FROM quotation_link WHERE other = old.id;
    DELETE FROM collated_member WHERE member = old.id;
END;
CREATE TRIGGER claim_item_delete AFTER DELETE ON link_item WHEN old.linker = 'claims' BEGIN
    DELETE FROM claim_link WHERE one = old.id;
    DELETE FROM claim_link WHERE other = old.id;
    DELETE FROM claim_member WHERE member = old.id;
    -- what people decided of it does not hold any more, and what that overruled does again
    INSERT OR IGNORE INTO link_touched VALUES ('claims', old.id);
END;
CREATE TRIGGER quotation_link_delete AFTER DELETE ON quotation_link BEGIN
    INSERT OR IGNORE INTO link_touched
    VALUES ('quotations', old.one), ('quotations', old.other);
END;
CREATE TRIGGER claim_link_delete AFTER DELETE ON claim_link BEGIN
    INSERT OR IGNORE INTO link_touched VALUES ('claims', old.one), ('claims', old.other);
END;
-- a group that loses a member is grouped anew; one that goes as a whole takes its members along
CREATE TRIGGER collated_member_delete AFTER DELETE ON collated_member
WHEN EXISTS (SELECT 1 FROM collated_quotation WHERE id = old.quotation) BEGIN
    INSERT OR IGNORE INTO link_touched
    SELECT 'quotations', member FROM collated_member WHERE quotation = old.quotation;
    DELETE FROM collated_quotation WHERE id = old.quotation;
END;
CREATE TRIGGER claim_member_delete AFTER DELETE ON claim_member
WHEN EXISTS (SELECT 1 FROM claim WHERE id = old.claim) BEGIN
    INSERT OR IGNORE INTO link_touched
    SELECT 'claims', member FROM claim_member WHERE claim = old.claim;
    DELETE FROM claim WHERE id = old.claim;
END;

-- What was skipped, refused or doubtful. document is null where a source gave none.
CREATE TABLE problem (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    document TEXT REFERENCES document (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE INDEX problem_source ON problem (source);
CREATE INDEX problem_document ON problem (document);

-- What `onrecord search` looks through: each block but furniture, and each statement. `words` are
-- its words as they are compared, without case and diacritics; statement is null for a block.
CREATE TABLE passage (
    number INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    statement TEXT REFERENCES statement (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX passage_document ON passage (document, start);
CREATE INDEX passage_statement ON passage (statement);

-- Other tools recognise these indexes by content="…", written just so.
CREATE VIRTUAL TABLE document_fts USING fts5 (
    title, text, content="document", tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER document_fts_insert AFTER INSERT ON document BEGIN
    INSERT INTO document_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END;
CREATE TRIGGER document_fts_delete AFTER DELETE ON document BEGIN
    INSERT INTO document_fts (document_fts, rowid, title, text)
    VALUES ('delete', old.rowid, old.title, old.text);
END;

CREATE VIRTUAL TABLE statement_fts USING fts5 (
    content, content="statement", tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER statement_fts_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_fts (rowid, content) VALUES (new.rowid, new.content);
END;
CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, content)
    VALUES ('delete', old.rowid, old.content);
END;

CREATE VIRTUAL TABLE passage_fts USING fts5 (
    words, content="passage", content_rowid="number", tokenize = 'ascii'
);
CREATE TRIGGER passage_fts_insert AFTER INSERT ON passage BEGIN
    INSERT INTO passage_fts (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER passage_fts_delete AFTER DELETE ON passage BEGIN
    INSERT INTO passage_fts (passage_fts, rowid, words) VALUES ('delete', old.number, old.words);
END;

-- What each table, view and column means; a row without a column is of the table itself.
CREATE TABLE codebook (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    meaning TEXT NOT NULL,
    unit TEXT NOT NULL,
    PRIMARY KEY (table_name, column_name)
);

-- Who said what, one row a holder and statement.
CREATE VIEW said AS
SELECT
    holder.name AS holder,
    coalesce(entity.name, holder.name) AS known_as,
    holder.kind AS holder_kind,
    holder.role,
    holder.affiliation,
    statement.kind,
    statement.content,
    statement.cue,
    statement.source,
    statement.act,
    statement.polarity,
    statement.certainty,
    statement.certainty_cue,
    statement.whose,
    statement.stance,
    statement.stance_cue,
    statement.guarded,
    statement.rendering,
    statement.said AS said_on,
    statement.said_basis,
    statement.relation,
    statement.score,
    -- each step's names, the holders first
    (
        SELECT group_concat(names, ' ← ') FROM (
            SELECT group_concat(one.name, ' and ') AS names
            FROM (
                SELECT step.step, each.name
                FROM holding AS step JOIN holder AS each ON each.id = step.holder
                WHERE step.target = statement.id ORDER BY step.step, step.rowid
            ) AS one
            GROUP BY one.step ORDER BY one.step
        )
    ) AS chain,
    document.outlet,
    document.title,
    document.published,
    document.source AS file,
    statement.start,
    statement.id AS statement,
    document.id AS document,
    entity.id AS entity
FROM statement
JOIN holding ON holding.target = statement.id AND holding.step = 0
JOIN holder ON holder.id = holding.holder
JOIN document ON document.id = statement.document
LEFT JOIN entity_member ON entity_member.holder = holder.id
LEFT JOIN entity ON entity.id = entity_member.entity
WHERE document.current
ORDER BY document.source, statement.start, holder.name;

-- The chain of each statement, from its holders to the document's own voice.
CREATE VIEW chain AS
SELECT holding.target AS statement, holding.step, holder.name, holder.kind, holding.document
FROM holding JOIN holder ON holder.id = holding.holder
ORDER BY holding.target, holding.step, holder.name;

-- What was not read, and why.
CREATE VIEW not_read AS
SELECT source, message AS reason FROM problem WHERE document IS NULL ORDER BY source;

-- What will, may or will not happen, and whose word that is. The statement's act, polarity,
-- certainty and stance are those of the target, null where it is a section or nobody's word.
CREATE VIEW forecasts AS
SELECT
    coalesce(
        (
            SELECT group_concat(name, ' and ') FROM (
                SELECT each.name
                FROM holding AS step JOIN holder AS each ON each.id = step.holder
                WHERE step.target = forecast.target AND step.step = 0 ORDER BY step.rowid
            )
        ),
        nullif(document.authors, ''), document.outlet, document.source
    ) AS holder,
    coalesce(
        (
            SELECT group_concat(names, ' ← ') FROM (
                SELECT group_concat(one.name, ' and ') AS names
                FROM (
                    SELECT step.step, each.name
                    FROM holding AS step JOIN holder AS each ON each.id = step.holder
                    WHERE step.target = forecast.target ORDER BY step.step, step.rowid
                ) AS one
                GROUP BY one.step ORDER BY one.step
            )
        ),
        nullif(document.authors, '') || ' ← ' || document.outlet,
        nullif(document.authors, ''), document.outlet, document.source
    ) AS chain,
    forecast.kind,
    forecast.words,
    forecast.horizon,
    forecast.horizon_value,
    forecast.likelihood,
    forecast.band_low,
    forecast.band_high,
    forecast.scale,
    forecast.condition,
    forecast.cue,
    forecast.score,
    forecast.target,
    forecast.target_kind,
    statement.act,
    statement.polarity,
    statement.certainty,
    statement.stance,
    document.outlet,
    document.title,
    document.published,
    document.source AS file,
    forecast.start,
    forecast.id AS forecast,
    document.id AS document
FROM forecast
JOIN document ON document.id = forecast.document
LEFT JOIN statement ON statement.id = forecast.target
WHERE document.current
ORDER BY document.source, forecast.start, forecast.id;

-- What should be done, what to watch, what is not known, and reasons; each part by its name.
CREATE VIEW assessments AS
SELECT
    coalesce(
        (
            SELECT group_concat(name, ' and ') FROM (
                SELECT each.name
                FROM holding AS step JOIN holder AS each ON each.id = step.holder
                WHERE step.target = assessment.target AND step.step = 0 ORDER BY step.rowid
            )
        ),
        nullif(document.authors, ''), document.outlet, document.source
    ) AS holder,
    coalesce(
        (
            SELECT group_concat(names, ' ← ') FROM (
                SELECT group_concat(one.name, ' and ') AS names
                FROM (
                    SELECT step.step, each.name
                    FROM holding AS step JOIN holder AS each ON each.id = step.holder
                    WHERE step.target = assessment.target ORDER BY step.step, step.rowid
                ) AS one
                GROUP BY one.step ORDER BY one.step
            )
        ),
        nullif(document.authors, '') || ' ← ' || document.outlet,
        nullif(document.authors, ''), document.outlet, document.source
    ) AS chain,
    assessment.kind,
    assessment.words,
    (
        SELECT group_concat(part || ': ' || exact, '; ') FROM (
            SELECT part, exact FROM assessment_part
            WHERE assessment_part.assessment = assessment.id AND part <> 'cue' ORDER BY start, end
        )
    ) AS parts,
    assessment.cue,
    assessment.score,
    assessment.target,
    assessment.target_kind,
    statement.act,
    statement.polarity,
    statement.certainty,
    statement.stance,
    document.outlet,
    document.title,
    document.published,
    document.source AS file,
    assessment.start,
    assessment.id AS assessment,
    document.id AS document
FROM assessment
JOIN document ON document.id = assessment.document
LEFT JOIN statement ON statement.id = assessment.target
WHERE document.current
ORDER BY document.source, assessment.start, assessment.id;

-- What was refused to be said, was not said, or did not happen; party: who did not.
CREATE VIEW non_events AS
SELECT
    coalesce(
        (
            SELECT group_concat(name, ' and ') FROM (
                SELECT each.name
                FROM holding AS step JOIN holder AS each ON each.id = step.holder
                WHERE step.target = non_event.target AND step.step = 0 ORDER BY step.rowid
            )
        ),
        nullif(document.authors, ''), document.outlet, document.source
    ) AS holder,
    coalesce(
        (
            SELECT group_concat(names, ' ← ') FROM (
                SELECT group_concat(one.name, ' and ') AS names
                FROM (
                    SELECT step.step, each.name
                    FROM holding AS step JOIN holder AS each ON each.id = step.holder
                    WHERE step.target = non_event.target ORDER BY step.step, step.rowid
                ) AS one
                GROUP BY one.step ORDER BY one.step
            )
        ),
        nullif(document.authors, '') || ' ← ' || document.outlet,
        nullif(document.authors, ''), document.outlet, document.source
    ) AS chain,
    non_event.kind,
    non_event.words,
    non_event.party,
    non_event.what,
    non_event.attribution,
    non_event.cue,
    non_event.score,
    non_event.target,
    non_event.target_kind,
    statement.act,
    statement.polarity,
    statement.certainty,
    statement.stance,
    document.outlet,
    document.title,
    document.published,
    document.source AS file,
    non_event.start,
    non_event.id AS non_event,
    document.id AS document
FROM non_event
JOIN document ON document.id = non_event.document
LEFT JOIN statement ON statement.id = non_event.target
WHERE document.current
ORDER BY document.source, non_event.start, non_event.id;

-- Every number that counts, measures or ranks, and whose word it is. said_on and relation are those
-- of the target: when it was said, and whether it tells of before, then or later.
CREATE VIEW numbers AS
SELECT
    coalesce(
        (
            SELECT group_concat(name, ' and ') FROM (
                SELECT each.name
                FROM holding AS step JOIN holder AS each ON each.id = step.holder
                WHERE step.target = quantity.target AND step.step = 0 ORDER BY step.rowid
            )
        ),
        nullif(document.authors, ''), document.outlet, document.source
    ) AS holder,
    coalesce(
        (
            SELECT group_concat(names, ' ← ') FROM (
                SELECT group_concat(one.name, ' and ') AS names
                FROM (
                    SELECT step.step, each.name
                    FROM holding AS step JOIN holder AS each ON each.id = step.holder
                    WHERE step.target = quantity.target ORDER BY step.step, step.rowid
                ) AS one
                GROUP BY one.step ORDER BY one.step
            )
        ),
        nullif(document.authors, '') || ' ← ' || document.outlet,
        nullif(document.authors, ''), document.outlet, document.source
    ) AS chain,
    quantity.words,
    quantity.number,
    quantity.value,
    quantity.high,
    quantity.change,
    quantity.form,
    quantity.unit,
    quantity.currency,
    quantity.year,
    quantity.of_words,
    -- of several lists with one number, the fewest
    (SELECT min(named) FROM tally WHERE tally.quantity = quantity.id) AS named,
    statement.said AS said_on,
    statement.relation,
    quantity.target,
    quantity.target_kind,
    statement.act,
    statement.polarity,
    statement.certainty,
    statement.stance,
    document.outlet,
    document.title,
    document.published,
    document.source AS file,
    quantity.start,
    quantity.id AS quantity,
    document.id AS document
FROM quantity
JOIN document ON document.id = quantity.document
LEFT JOIN statement ON statement.id = quantity.target
WHERE document.current
ORDER BY document.source, quantity.start, quantity.id;

-- Every expression of time, with what its value is counted from.
CREATE VIEW times AS
SELECT
    time.words,
    time.type,
    time.value,
    time.mod,
    time.quant,
    time.freq,
    time.basis,
    time.anchor,
    document.outlet,
    document.title,
    document.published,
    document.earliest,
    document.latest,
    document.source AS file,
    time.start,
    time.id AS time,
    document.id AS document
FROM time
JOIN document ON document.id = time.document
WHERE document.current
ORDER BY document.source, time.start, time.id;

-- What is said, claim by claim: one row for each telling, with whoever tells it. members: how many
-- tellings the claim has, which is no number of independent sources.
CREATE VIEW claims AS
SELECT
    claim.id AS claim,
    claim.members,
    coalesce(
        (
            SELECT group_concat(name, ' and ') FROM (
                SELECT each.name
                FROM holding AS step JOIN holder AS each ON each.id = step.holder
                WHERE step.target = proposition.target AND step.step = 0 ORDER BY step.rowid
            )
        ),
        nullif(document.authors, ''), document.outlet, document.source
    ) AS holder,
    coalesce(
        (
            SELECT group_concat(names, ' ← ') FROM (
                SELECT group_concat(one.name, ' and ') AS names
                FROM (
                    SELECT step.step, each.name
                    FROM holding AS step JOIN holder AS each ON each.id = step.holder
                    WHERE step.target = proposition.target ORDER BY step.step, step.rowid
                ) AS one
                GROUP BY one.step ORDER BY one.step
            )
        ),
        nullif(document.authors, '') || ' ← ' || document.outlet,
        nullif(document.authors, ''), document.outlet, document.source
    ) AS chain,
    proposition.words,
    proposition.kind,
    proposition.act,
    proposition.polarity,
    proposition.certainty,
    proposition.negated,
    proposition.rejected,
    statement.stance,
    statement.guarded,
    document.outlet,
    document.title,
    document.published,
    document.source AS file,
    proposition.start,
    proposition.id AS proposition,
    proposition.target,
    document.id AS document
FROM claim
JOIN claim_member ON claim_member.claim = claim.id
JOIN proposition ON proposition.id = claim_member.member
JOIN document ON document.id = proposition.document
LEFT JOIN statement ON statement.id = proposition.target
WHERE document.current
ORDER BY claim.members DESC, claim.id, document.source, proposition.start;

-- Which documents share text: how much of each, and who has it from whom.
CREATE VIEW copies AS
SELECT
    document.outlet,
    document.title,
    document.published,
    document.source AS file,
    json_extract(copy_link.value, '$.share') AS share,
    second.outlet AS other_outlet,
    second.title AS other_title,
    second.published AS other_published,
    second.source AS other_file,
    json_extract(copy_link.value, '$.other_share') AS other_share,
    copy_link.relation AS kind,
    json_extract(copy_link.value, '$.origin') AS origin,
    json_extract(copy_link.value, '$.third') AS third,
    copy_link.score,
    copy_link.reason,
    copy_link.one AS document,
    copy_link.other AS other_document
FROM copy_link
JOIN document ON document.id = copy_link.one
JOIN document AS second ON second.id = copy_link.other
WHERE document.current AND second.current
ORDER BY document.source, second.source;
