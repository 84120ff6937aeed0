"""Invented pages that stand before an article or in place of it, in the shapes of the wild."""

from typing import NamedTuple

MENU = (
    '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/ports">Ports</a></li>'
    '<li><a href="/sea">The Sea</a></li><li><a href="/opinion">Opinion</a></li>'
    '<li><a href="/login">Sign in</a></li><li><a href="/sub">Subscribe</a></li></ul></nav></header>'
)
FOOT = (
    '<footer><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms</a></li>'
    '<li><a href="/privacy">Privacy policy</a></li></ul><p>© Harbour &amp; Tide 2025</p></footer>'
)
RAIL = (
    "<aside><h2>Most read</h2><ul>"
    + "".join(
        f'<li><a href="/{number}">Pier {number} opens after a winter of repairs</a></li>'
        for number in range(8)
    )
    + "</ul></aside>"
)


class WallPage(NamedTuple):
    name: str
    source: str
    wall: str


def page(title: str, body: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
        f"</head><body>{body}</body></html>"
    )


def locked(headline: str) -> str:
    return (
        '<script type="application/ld+json">{"@context":"https://schema.org",'
        f'"@type":"NewsArticle","headline":"{headline}","isAccessibleForFree":"False"}}</script>'
    )


CONSENT = [
    WallPage(
        "dialogue of an ad network",
        page(
            "The Riga Lantern",
            "<div class=qc><h2>We value your privacy</h2><p>We and our 812 partners store and/or"
            " access information on a device, such as cookies, and process personal data, such as"
            " unique identifiers and standard information sent by a device, for personalised"
            " advertising and content, measurement and audience research.</p><p>With your"
            " permission we and our partners may use precise geolocation data. You may click to"
            " consent to our processing as described above, or refuse to consent.</p>"
            "<button>More options</button><button>Disagree</button><button>Agree</button></div>",
        ),
        "consent",
    ),
    WallPage(
        "search engine's question",
        page(
            "Before you continue",
            "<div><h1>Before you continue to Lantern Search</h1><p>We use cookies and data to</p>"
            "<ul><li>Deliver and maintain our services</li><li>Track outages and protect against"
            " spam, fraud and abuse</li><li>Measure audience engagement and site statistics</li>"
            "</ul><p>If you choose to “Accept all”, we will also use cookies and data to develop"
            " and improve new services and show personalised ads, depending on your settings.</p>"
            "<p>Non-personalised content is influenced by things like the content that you are"
            " currently viewing and your location.</p><button>Reject all</button><button>Accept"
            " all</button><a href=/s>More options</a><a href=/p>Privacy</a><a href=/t>Terms</a>"
            "<ul><li>Afrikaans</li><li>Dansk</li><li>Eesti</li><li>Latviešu</li><li>Norsk</li>"
            "<li>Polski</li><li>Suomi</li><li>Svenska</li></ul></div>",
        ),
        "consent",
    ),
    WallPage(
        "family of brands",
        page(
            "Tidewater is part of the Northsea family of brands",
            "<form method=post><p>Tidewater is part of the Northsea family of brands.</p><p>When"
            " you use our sites and apps, we use cookies to provide our sites and apps to you,"
            " authenticate users, apply security measures, and prevent spam and abuse, and measure"
            " your use of our sites and apps.</p><p>If you click ‘Accept all’, we and our partners,"
            " including 238 who are part of the transparency framework, will also store and/or"
            " access information on a device (in other words, use cookies) and use precise"
            " geolocation data and other personal data.</p><p>You can withdraw your consent or"
            " change your choices at any time by clicking on the ‘Privacy dashboard’ links.</p>"
            "<button>Accept all</button><button>Reject all</button><a href=/m>Manage privacy"
            " settings</a></form>",
        ),
        "consent",
    ),
    WallPage(
        "with menu and footer around it",
        page(
            "Night ferry talks stall | Harbour & Tide",
            MENU + "<div id=consent><h2>Your privacy, your choice</h2><p>To read this page you need"
            " to choose how we and our advertising partners may use your personal data and cookies."
            "</p><button>Accept all cookies</button><button>Manage options</button></div>" + FOOT,
        ),
        "consent",
    ),
    WallPage(
        "advertising or subscription, German",
        page(
            "Fährvertrag: Oslo zögert",
            "<div><h1>Bevor Sie fortfahren</h1><p>Besuchen Sie unsere Seite wie gewohnt mit Werbung"
            " und Tracking. Wir und unsere bis zu 190 Partner speichern Informationen auf einem"
            " Gerät und verarbeiten personenbezogene Daten, um Anzeigen und Inhalte zu"
            " personalisieren. Sie können Ihre Einwilligung jederzeit widerrufen.</p><button>"
            "Akzeptieren und weiter</button><p>Oder lesen Sie uns mit dem Pur-Abo ohne Werbung für"
            " 4,99 € im Monat. Details finden Sie in unserer Datenschutzerklärung.</p><a href=/pur>"
            "Jetzt abonnieren</a></div>",
        ),
        "consent",
    ),
    WallPage(
        "our esteem for you, German",
        page(
            "Datenschutz-Einstellungen",
            "<h2>Wir schätzen Ihre Privatsphäre</h2><p>Wir verwenden Cookies und ähnliche"
            " Techniken, um Ihnen die bestmögliche Nutzung unserer Seite zu bieten. Mit Ihrer"
            " Zustimmung dürfen auch unsere Partner Daten verarbeiten.</p><button>Alle akzeptieren"
            "</button><button>Alle ablehnen</button><button>Einstellungen</button>",
        ),
        "consent",
    ),
    WallPage(
        "our priority, French",
        page(
            "Le Quai",
            "<div><a href=/r>Continuer sans accepter</a><h2>Le respect de votre vie privée est"
            " notre priorité</h2><p>Avec votre accord, nos partenaires et nous utilisons des"
            " cookies ou technologies similaires pour stocker, consulter et traiter des données"
            " personnelles telles que votre visite sur ce site internet. Vous pouvez retirer votre"
            " consentement à tout moment.</p><button>Paramétrer</button><button>Accepter et"
            " fermer</button></div>",
        ),
        "consent",
    ),
    WallPage(
        "partners, French",
        page(
            "Les Nouvelles du Port",
            "<p>Nous et nos 754 partenaires stockons et/ou accédons à des informations sur un"
            " appareil, telles que les cookies, et traitons des données personnelles pour les"
            " publicités et le contenu personnalisés.</p><p>En cliquant sur « Accepter », vous"
            " consentez à ces utilisations par nous et nos partenaires.</p><button>En savoir plus"
            "</button><button>Accepter</button>",
        ),
        "consent",
    ),
    WallPage(
        "we value, Spanish",
        page(
            "El Muelle",
            "<h1>Valoramos tu privacidad</h1><p>Nosotros y nuestros socios almacenamos o accedemos"
            " a información en un dispositivo, tales como cookies, y procesamos tus datos"
            " personales para anuncios y contenido personalizados. Puedes retirar tu consentimiento"
            " en cualquier momento.</p><button>Más opciones</button><button>Aceptar y continuar"
            "</button>",
        ),
        "consent",
    ),
]
LOGIN = [
    WallPage(
        "a network of people",
        page(
            "Log in or sign up to view",
            "<h2>You must log in to continue.</h2><form><input name=email><input type=password"
            " name=pass><button>Log In</button><a href=/f>Forgotten account?</a><a href=/s>Sign up"
            "</a></form><ul><li>English</li><li>Norsk</li><li>Eesti</li></ul>",
        ),
        "login",
    ),
    WallPage(
        "subscriber's door",
        page(
            "Sign in - Harbour & Tide",
            MENU + "<main><h1>Sign in</h1><form><label>Email address</label><input type=email>"
            "<label>Password</label><input type=PASSWORD><button>Sign in</button></form><p>Don’t"
            " have an account? Create one in a minute and read three articles.</p></main>" + FOOT,
        ),
        "login",
    ),
    WallPage(
        "an archive",
        page(
            "Skagerrak Archive",
            "<h1>Skagerrak Archive</h1><p>You must be logged in to view this document.</p><form>"
            "<input type=text><input type=password><button>Enter</button></form><a href=/x>Forgot"
            " your password?</a>",
        ),
        "login",
    ),
    WallPage(
        "in German",
        page(
            "Anmelden | Hafenblatt",
            "<h1>Bitte anmelden</h1><form><input type=email><input type=password><button>Anmelden"
            "</button></form><p>Passwort vergessen?</p>",
        ),
        "login",
    ),
]
MISSING = [
    WallPage(
        "with the site around it",
        page(
            "Page not found | Harbour & Tide",
            MENU + "<main><h1>Page not found</h1><p>Sorry, we can’t find the page you’re looking"
            " for. It may have been moved, or the address may be wrong. Try the search, or one of"
            " the stories that others read today.</p></main>" + RAIL + FOOT,
        ),
        "no such page",
    ),
    WallPage(
        "a bare one",
        page(
            "404 Not Found", "<center><h1>404 Not Found</h1></center><hr><center>web/1.2</center>"
        ),
        "no such page",
    ),
    WallPage(
        "a joke",
        page(
            "Oops!",
            MENU + "<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at"
            " this location. Maybe try one of the links below or a search?</p>" + RAIL + FOOT,
        ),
        "no such page",
    ),
    WallPage(
        "an article that ran out",
        page(
            "The Riga Lantern",
            MENU + "<main><p>This article is no longer available on our site.</p><a href=/>Go to"
            " the home page</a></main>" + FOOT,
        ),
        "no such page",
    ),
    WallPage(
        "404 in the title alone",
        page(
            "404 – The Riga Lantern",
            MENU
            + "<main><p>The page you requested seems to have sailed without you.</p></main>"
            + FOOT,
        ),
        "no such page",
    ),
    WallPage(
        "in German",
        page(
            "Seite nicht gefunden – Hafenblatt",
            "<h1>Seite nicht gefunden</h1><p>Die von Ihnen gewünschte Seite gibt es leider nicht"
            " (mehr). Vielleicht hilft die Suche weiter.</p>",
        ),
        "no such page",
    ),
    WallPage(
        "in French",
        page(
            "Erreur 404",
            "<h1>Page introuvable</h1><p>La page que vous recherchez n’existe pas ou plus.</p>",
        ),
        "no such page",
    ),
    WallPage(
        "in Spanish",
        page("Página no encontrada | El Muelle", "<h1>Error 404</h1><p>Página no encontrada.</p>"),
        "no such page",
    ),
    WallPage(
        "with teasers of other stories",
        page(
            "Sorry, page not found - Tidewater",
            MENU + "<h1>Sorry, page not found</h1><p>The story may have been moved or deleted.</p>"
            "<h2>Latest</h2>"
            + "<div><a href=/a>Oslo weighs a port fee</a><p>Ministers met for the third time this"
            " week to talk about who pays for the quay and the tide table.</p></div>" * 4 + FOOT,
        ),
        "no such page",
    ),
]
ROBOTS = [
    WallPage(
        "a moment",
        page(
            "Just a moment...",
            "<div><h1>harbour-tide.example</h1><h2>Checking if the site connection is secure</h2>"
            "<noscript>Enable JavaScript and cookies to continue</noscript><p>harbour-tide.example"
            " needs to review the security of your connection before proceeding.</p></div>",
        ),
        "check for robots",
    ),
    WallPage(
        "blocked",
        page(
            "Attention Required! | Shieldwall",
            "<h1>Sorry, you have been blocked</h1><h2>You are unable to access harbour.example</h2>"
            "<h2>Why have I been blocked?</h2><p>This website is using a security service to"
            " protect itself from online attacks. The action you just performed triggered the"
            " security solution. There are several actions that could trigger this block including"
            " submitting a certain word or phrase, a database command or malformed data.</p><h2>"
            "What can I do to resolve this?</h2><p>You can email the site owner to let them know"
            " you were blocked. Please include what you were doing when this page came up.</p><p>"
            "Your IP: 192.0.2.7</p>",
        ),
        "check for robots",
    ),
    WallPage(
        "interruption",
        page(
            "Pardon Our Interruption",
            "<h1>Pardon Our Interruption...</h1><p>As you were browsing something about your"
            " browser made us think you were a bot. There are a few reasons this might happen:</p>"
            "<ul><li>You’re a power user moving through this website with super-human speed.</li>"
            "<li>You’ve disabled cookies in your web browser.</li><li>A third-party browser plugin"
            " is preventing scripts from running.</li></ul><p>To regain access, please make sure"
            " that cookies and scripts are enabled before reloading the page.</p>",
        ),
        "check for robots",
    ),
    WallPage(
        "press and hold",
        page(
            "Access to this page has been denied",
            "<h1>Before we continue...</h1><p>Press &amp; Hold to confirm you are a human (and not"
            " a bot).</p><p>Reference ID 6f2a-11</p>",
        ),
        "check for robots",
    ),
    WallPage(
        "a gateway",
        page(
            "Access Denied",
            "<h1>Access Denied</h1>You don’t have permission to access “http://harbour.example/a”"
            " on this server.<p>Reference #18.2f</p>",
        ),
        "check for robots",
    ),
    WallPage(
        "are you a robot",
        page(
            "Tidewater Markets - Are you a robot?",
            "<h2>We’ve detected unusual activity from your computer network</h2><p>To continue,"
            " please click the box below to let us know you’re not a robot.</p><h3>Why did this"
            " happen?</h3><p>Please make sure your browser supports JavaScript and cookies and"
            " that you are not blocking them from loading.</p><h3>Need help?</h3><p>For inquiries"
            " related to this message please contact our support team and give the reference"
            " below.</p>",
        ),
        "check for robots",
    ),
    WallPage(
        "in German",
        page(
            "Einen Moment bitte",
            "<p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p><button>Weiter</button>",
        ),
        "check for robots",
    ),
]
TEASERS = [
    WallPage(
        "said by its markup, breaking off",
        page(
            "Three days in Oslo | Harbour & Tide",
            MENU + "<article><h1>Three days in Oslo</h1><p>Estonia came with one demand, the seat"
            " of the joint secretariat, and had it by the first evening. What it will cost was"
            " still open when the delegations left the hotel by the...</p></article>" + FOOT,
            locked("Three days in Oslo"),
        ),
        "for subscribers",
    ),
    WallPage(
        "a box after two paragraphs",
        page(
            "Who pays for the quay",
            MENU + "<article><h1>Who pays for the quay</h1><p>The port of Ness has put off its"
            " decision on the fee for a third time.</p><p>Nobody at the harbour office wanted to"
            " say when the council will meet again.</p><div class=paywall><h2>Subscribe to continue"
            " reading</h2><p>Get unlimited access for £1 a week. Cancel anytime.</p></div>"
            "</article>" + FOOT,
        ),
        "for subscribers",
    ),
    WallPage(
        "a letter by mail",
        page(
            "The Tide Table",
            "<article><h1>What the tide table hides</h1><p>Most of what I learned about the pact I"
            " learned from a man who mends nets.</p><h2>This post is for paid subscribers</h2>"
            "<a href=/s>Subscribe</a><p>Already a paid subscriber? Sign in</p></article>",
        ),
        "for subscribers",
    ),
    WallPage(
        "in German",
        page(
            "Die Fähre fährt nicht",
            "<article><h1>Die Fähre fährt nicht</h1><p>Am Kai von Ness stehen am Morgen elf"
            " Lastwagen und niemand, der sie abfertigt.</p><p>Dieser Artikel ist exklusiv für"
            " Abonnenten. Jetzt testen.</p></article>",
        ),
        "for subscribers",
    ),
    WallPage(
        "in French",
        page(
            "Le ferry de nuit",
            "<article><h1>Le ferry de nuit reste à quai</h1><p>Les trois délégations ont quitté"
            " Oslo sans signer, et personne ne sait qui paiera.</p><p>Il vous reste 82 % de cet"
            " article à lire. La suite est réservée aux abonnés.</p></article>",
        ),
        "for subscribers",
    ),
    WallPage(
        "in Spanish",
        page(
            "El ferry nocturno",
            "<article><h1>El ferry nocturno no sale</h1><p>Las tres delegaciones dejaron Oslo sin"
            " firmar nada.</p><p>Suscríbete para seguir leyendo</p></article>",
        ),
        "for subscribers",
    ),
]
SHELLS = [
    WallPage(
        "an app",
        page(
            "Harbour & Tide",
            "<noscript>You need to enable JavaScript to run this app.</noscript><p>Loading</p>"
            "<div id=root></div><script src=/app.js></script>",
        ),
        "without scripts",
    ),
    WallPage(
        "a frame of an app",
        page("The Lantern", MENU + '<div id="__next"></div><script src=/main.js></script>'),
        "without scripts",
    ),
    WallPage(
        "a plea",
        page("The Lantern", "<p>Please enable JavaScript to view this page properly.</p>"),
        "without scripts",
    ),
]
OTHERS = [
    WallPage(
        "a way on",
        page(
            "Redirecting",
            "<p>Redirecting you to <a href=/x>the article</a>.</p>",
            '<meta http-equiv="refresh" content="0; url=https://harbour.example/x">',
        ),
        "leads on",
    ),
    WallPage(
        "a front page",
        page(
            "Harbour & Tide",
            MENU
            + "".join(
                f"<section><h2>Pier {pier}</h2>"
                + "".join(
                    f'<h3><a href="/{pier}/{row}">Council {row} puts off the fee of pier {pier}</a>'
                    "</h3>"
                    for row in range(6)
                )
                + "</section>"
                for pier in range(6)
            )
            + FOOT,
        ),
        "list of links",
    ),
]
OTHERS += [
    WallPage(
        "not in your country",
        page(
            "451: Unavailable due to legal reasons",
            "<h1>451: Unavailable due to legal reasons</h1><p>We recognise that you are trying to"
            " open this website from a country belonging to the European Economic Area, where"
            " rules on data apply, and therefore access cannot be granted at this time.</p><p>For"
            " any questions write to desk@harbour.example or call 555-0100.</p>",
        ),
        "in your country",
    ),
    WallPage(
        "advertising wanted",
        page(
            "Harbour & Tide",
            MENU + "<h2>Ad blocker detected</h2><p>We see that you are using an ad blocker. The"
            " work of our reporters is paid for by advertising. Please disable your ad blocker for"
            " this site and load the page again.</p><button>I have done it</button>" + FOOT,
        ),
        "allow advertising",
    ),
    WallPage(
        "repairs",
        page(
            "Maintenance mode",
            "<h1>We’ll be back soon!</h1><p>The site is down for maintenance.</p>",
        ),
        "trouble",
    ),
    WallPage(
        "a bad gateway",
        page("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr>web/1.2"),
        "trouble",
    ),
    WallPage(
        "a network without scripts",
        page(
            "Tern",
            "<h1>JavaScript is not available.</h1><p>We’ve detected that JavaScript is disabled in"
            " this browser. Please enable JavaScript or switch to a supported browser to continue"
            " using tern.example.</p><a>Help Center</a><p>Terms Privacy © 2025</p>",
        ),
        "without scripts",
    ),
    WallPage(
        "a gate against scrapers",
        page(
            "Making sure you're not a bot!",
            "<h1>Making sure you’re not a bot!</h1><p>Loading...</p><details><p>You are seeing this"
            " because the people who run this website set up a gate to protect the server against"
            " companies that copy whole websites. It makes them work for each page.</p></details>",
        ),
        "check for robots",
    ),
    WallPage(
        "a title that sells",
        page(
            "Subscribe to read | The Riga Ledger",
            MENU + "<h1>Subscribe to unlock this article</h1><h2>Try unlimited access</h2><p>Only"
            " €1 for 4 weeks, then €45 a month. Complete digital access to our journalism on any"
            " device.</p><p>Standard digital, premium digital, print and digital: essential reading"
            " for people who ship things, with a letter every morning.</p>" + FOOT,
        ),
        "for subscribers",
    ),
]
WALLS = [*CONSENT, *LOGIN, *MISSING, *ROBOTS, *TEASERS, *SHELLS, *OTHERS]
