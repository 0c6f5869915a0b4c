// SPDX-License-Identifier: AGPL-3.0-or-later
// English: well-known names by what they are names of. "* Bank" is whatever ends so, "Banco *" whatever begins so. What
// is also a town stands among the towns too, and what is also a common word, written small, among the words: it is then
// a name only with its capital.
#include <array>
#include <vector>

#include "core/memory/english/tables.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kBanks =
    "Barclays|Lloyds|HSBC|NatWest|Santander|Halifax|Monzo|Starling|Revolut|N26|Nationwide|TSB|"
    "First Direct|Metro Bank|Co-op Bank|Virgin Money|Atom Bank|Chase|Wells Fargo|Citi|Citibank|"
    "Bank of America|Bank of Ireland|Bank of Scotland|Bank of Montreal|Capital One|Ally|Ally Bank|"
    "Charles Schwab|Schwab|Fidelity|Vanguard|PNC|Truist|US Bank|USAA|Navy Federal|SoFi|Chime|Discover|"
    "Varo|CommBank|Commonwealth Bank|Westpac|ANZ|NAB|ING|Macquarie|Ubank|Suncorp|Bankwest|Bendigo|"
    "Kiwibank|ASB|BNZ|RBC|Scotiabank|BMO|CIBC|Tangerine|Desjardins|Simplii|EQ Bank|AIB|PTSB|"
    "Permanent TSB|Ulster Bank|Bunq|bunq|ABN AMRO|Rabobank|Triodos|SNS|ASN|Deutsche Bank|Commerzbank|"
    "Sparkasse|Volksbank|DKB|Comdirect|Postbank|GLS|Trade Republic|UBS|Credit Suisse|Raiffeisen|"
    "PostFinance|ZKB|Neon|Erste|BAWAG|BNP|BNP Paribas|Société Générale|Crédit Agricole|Crédit Mutuel|"
    "Boursorama|BoursoBank|BBVA|CaixaBank|Sabadell|Bankinter|Openbank|UniCredit|Intesa|Intesa Sanpaolo|"
    "Fineco|Nordea|SEB|Swedbank|Handelsbanken|Danske|Danske Bank|DNB|Lunar|mBank|PKO|Pekao|HDFC|ICICI|"
    "SBI|Axis Bank|Kotak|PNB|GTBank|Zenith Bank|Access Bank|First Bank|UBA|Kuda|OPay|Equity Bank|KCB|"
    "Standard Bank|FNB|Absa|Capitec|Nedbank|Discovery Bank|TymeBank|Nubank|Itaú|Bradesco|Banco do Brasil|"
    "Banamex|Banorte|Bancolombia|Davivienda|DBS|POSB|OCBC|UOB|Maybank|CIMB|BDO|BPI|MUFG|Mizuho|SMBC|"
    "Rakuten Bank|Wise|Cumberland|Skipton|Principality|Yorkshire Building Society|Tesco Bank|"
    "Sainsbury's Bank|* Bank|* Building Society|* Credit Union|* Savings Bank|* Sparkasse|* Volksbank|"
    "Banco *|Banca *|Banque *";

constexpr std::string_view kCarriers =
    "O2|Vodafone|EE|Three|giffgaff|Giffgaff|GiffGaff|Voxi|VOXI|Smarty|SMARTY|Spusu|Lebara|Lycamobile|"
    "Lyca|Plusnet|TalkTalk|Hyperoptic|BT|Sky|Virgin Media|Community Fibre|Gigaclear|Eir|Telstra|Optus|"
    "Aussie Broadband|TPG|iiNet|Amaysim|Verizon|AT&T|T-Mobile|Mint Mobile|US Cellular|Cricket Wireless|"
    "Boost Mobile|Google Fi|Xfinity|Comcast|Spectrum|Cox|CenturyLink|Starlink|Rogers|Telus|TELUS|Fido|"
    "Koodo|Freedom Mobile|Vidéotron|Spark|2degrees|Swisscom|Sunrise|Salt|Magenta|Telekom|"
    "Deutsche Telekom|Congstar|Freenet|1&1|Drei|Orange|SFR|Bouygues|Sosh|Movistar|Yoigo|Pepephone|"
    "MasMovil|MEO|NOS|WindTre|Iliad|Fastweb|KPN|Ziggo|Odido|Proximus|Telenet|Telia|Telenor|Tele2|Elisa|"
    "Comviq|Hallon|Jio|Airtel|BSNL|Singtel|StarHub|Maxis|Celcom|MTN|Safaricom|9mobile|Vodacom|Cell C|"
    "Claro|Tigo|Telcel|Entel|Digicel|Etisalat|* Mobile|* Telecom|* Telecoms|* Broadband|* Wireless|"
    "* Fibre|* Fiber|* Cellular|* Internet";

constexpr std::string_view kSuppliers =
    "Octopus|Octopus Energy|British Gas|EDF|E.ON|Eon|Scottish Power|ScottishPower|SSE|OVO|Ovo|Utilita|"
    "Ecotricity|Good Energy|AGL|EnergyAustralia|Red Energy|Vattenfall|Eneco|Enel|Iberdrola|Endesa|"
    "Naturgy|Electric Ireland|Bord Gáis|Airtricity|PG&E|ConEd|Duke Energy|Xcel|Hydro One|BC Hydro|ENGIE|"
    "TotalEnergies|Eskom|Fortum|Thames Water|Yorkshire Water|Severn Trent|Scottish Water|* Energy|"
    "* Power|* Gas|* Electric|* Electricity|* Water|* Hydro|Stadtwerke *";

constexpr std::string_view kInsurers =
    "Aviva|Admiral|Direct Line|AXA|Axa|Allianz|Bupa|Churchill|Hastings Direct|Saga|Geico|GEICO|"
    "State Farm|Progressive|Allstate|Aetna|Cigna|Kaiser|Kaiser Permanente|Blue Cross|UnitedHealthcare|"
    "Humana|Lemonade|Liberty Mutual|AAMI|NRMA|RACV|RACQ|Medibank|HCF|Youi|Helvetia|Generali|HUK|TK|AOK|"
    "Barmer|DAK|CSS|Helsana|Sanitas|Groupama|MAIF|Matmut|Mapfre|Discovery Health|OUTsurance|Petplan|"
    "ManyPets|Trupanion|VHI|Laya|Sun Life|Manulife|Prudential|MetLife|* Insurance|* Assurance|* Mutual|"
    "* Healthcare|* Health Fund|* Versicherung";

constexpr std::string_view kAccounts =
    "Instagram|Insta|Facebook|Twitter|TikTok|Tiktok|Snapchat|Threads|Bluesky|BlueSky|Mastodon|Reddit|"
    "LinkedIn|Linkedin|Pinterest|Tumblr|Letterboxd|Goodreads|StoryGraph|The StoryGraph|Strava|Discord|"
    "WhatsApp|Whatsapp|Telegram|Viber|WeChat|Messenger|Twitch|YouTube|Youtube|Vinted|Depop|eBay|Ebay|"
    "Etsy|Ravelry|Nextdoor|Meetup|Tinder|Bumble|Hinge|Grindr|OkCupid|Feeld|Patreon|Substack|Quora|"
    "Stack Overflow|Bandcamp|SoundCloud|Last.fm|Flickr|BeReal|Weibo|Xing|Untappd|iNaturalist|AllTrails|"
    "Komoot|Zwift|BoardGameGeek|DeviantArt|Ko-fi|Gumtree|Craigslist|Facebook Marketplace|Couchsurfing|"
    "BlaBlaCar|MyFitnessPal|Pixelfed|Lemmy|Vimeo|Freecycle|Olio|Habitica|Duolingo|Ancestry|MyHeritage|"
    "Peanut|Roblox|Steam|Minecraft|World of Warcraft|Classmates|Kickstarter|Airbnb|Upwork|Fiverr|Rover|"
    "Bark|Vrbo|Yelp|Tripadvisor|TripAdvisor|Kaggle|LeetCode|Mumsnet|Parkrun";

constexpr std::string_view kSubscriptions =
    "Netflix|Spotify|Disney+|Disney Plus|Hulu|HBO|HBO Max|Prime Video|Amazon Prime|Apple TV|Apple TV+|"
    "Apple Music|Paramount+|Paramount Plus|Peacock|Crunchyroll|MUBI|Mubi|Tidal|Deezer|Qobuz|"
    "YouTube Premium|YouTube Music|Audible|Kindle Unlimited|Everand|Scribd|Storytel|NOW TV|Now TV|"
    "BritBox|Foxtel|Kayo|DAZN|Sky Sports|Viaplay|Headspace|Calm|Peloton|PlayStation Plus|PS Plus|"
    "Game Pass|Xbox Game Pass|HelloFresh|Hello Fresh|Gousto|Mindful Chef|Oddbox|Nebula|Shudder|"
    "Criterion Channel|Plex|Fubo|Blinkist|MasterClass|Skillshare|Coursera|Babbel|ChatGPT Plus|Claude Pro|"
    "iCloud+|Google One";

constexpr std::string_view kPrograms =
    "Fastmail|FastMail|Gmail|Proton|ProtonMail|Proton Mail|Outlook|Hotmail|Yahoo|Yahoo Mail|iCloud|"
    "Tutanota|Tuta|Zoho|Zoho Mail|GMX|Posteo|Mailbox.org|Thunderbird|Notion|Obsidian|Evernote|OneNote|"
    "Logseq|Roam|Joplin|Anytype|Capacities|Todoist|TickTick|Asana|Trello|Jira|ClickUp|Basecamp|Airtable|"
    "Dropbox|Google Drive|Google Docs|Google Sheets|Google Photos|Google Keep|Google Calendar|"
    "Google Workspace|OneDrive|SharePoint|Nextcloud|Excel|LibreOffice|OpenOffice|Microsoft Teams|"
    "Microsoft Word|Microsoft 365|Office 365|Figma|Canva|Photoshop|Lightroom|Affinity|Affinity Photo|"
    "GIMP|Gimp|Inkscape|Krita|Procreate|Blender|Ableton|Ableton Live|GarageBand|FL Studio|Cubase|Bitwig|"
    "DaVinci Resolve|Premiere|Final Cut|Scrivener|Ulysses|Overleaf|Zotero|Mendeley|Firefox|Chrome|Brave|"
    "Safari|Vivaldi|LibreWolf|DuckDuckGo|Kagi|1Password|Bitwarden|KeePass|KeePassXC|LastPass|Dashlane|"
    "Ubuntu|Debian|Fedora|Arch Linux|Linux|Linux Mint|Pop!_OS|NixOS|Manjaro|openSUSE|Windows|macOS|MacOS|"
    "ChromeOS|Android|iOS|GrapheneOS|LineageOS|Hetzner|AWS|Azure|GCP|DigitalOcean|Linode|Netlify|Vercel|"
    "Cloudflare|Heroku|GitHub|GitLab|Codeberg|Bitbucket|Kubernetes|Docker|TypeScript|JavaScript|Kotlin|"
    "Python|Rust|React|Vue|Svelte|Django|Rails|Laravel|Xero|QuickBooks|MYOB|FreeAgent|YNAB|Shopify|"
    "Squarespace|WordPress|Wordpress|Wix|Webflow|Mailchimp|Slack|Zoom|Signal|Anki|Calibre|Home Assistant|"
    "Jellyfin|Kodi|Syncthing|Immich|LaTeX|Typst|Stata|SPSS|Matlab|MATLAB|AutoCAD|Fusion 360|SketchUp|"
    "FreeCAD|QGIS|Alexa|ChatGPT|Claude|Gemini|Copilot|Postgres|MySQL|SQLite|Terraform|Ansible|Jenkins|"
    "Confluence|Miro|Salesforce|HubSpot|Stripe|PayPal|Google Maps|Waze|Google|Chromium|Bing|Simplenote|"
    "Apple Notes|Standard Notes|Things|Reminders|Markdown";

constexpr std::string_view kShops =
    "Aldi|Lidl|Tesco|Sainsbury's|Asda|Morrisons|Waitrose|Ocado|Co-op|M&S|Marks & Spencer|Jumbo|"
    "Albert Heijn|Rewe|Edeka|Kaufland|Spar|Migros|Carrefour|Leclerc|Auchan|Monoprix|Mercadona|Woolies|"
    "Woolworths|Coles|IGA|Walmart|Target|Costco|Kroger|Trader Joe's|Whole Foods|Safeway|Publix|Wegmans|"
    "H-E-B|Loblaws|Sobeys|Pick n Pay|Checkers|Shoprite|Ikea|IKEA|B&Q|Screwfix|Wickes|Bunnings|Home Depot|"
    "Lowe's|Argos|Boots|Dunelm|Decathlon|Zara|H&M|Uniqlo|Primark|Amazon|Temu|Shein|SuperValu|Dunnes|"
    "Superdrug|Greggs|Starbucks|Costa|Pret|McDonald's|Nando's|Vinted";

constexpr std::string_view kPhones =
    "iPhone|iphone|Iphone|IPhone|Pixel|pixel|Google Pixel|Galaxy|Samsung Galaxy|Samsung|samsung|"
    "Fairphone|fairphone|OnePlus|Oneplus|Nokia|nokia|Xiaomi|Redmi|Poco|Oppo|Realme|Motorola|Moto|Xperia|"
    "Sony Xperia|Nothing Phone|HTC|BlackBerry|Blackberry|PinePhone|Punkt|Light Phone|Doogee|Ulefone|"
    "Blackview|Teracube|Shiftphone|ZTE|Alcatel|Doro|Tecno|Infinix|Honor|Zenfone";

constexpr std::string_view kLaptops =
    "MacBook|Macbook|macbook|ThinkPad|Thinkpad|thinkpad|Chromebook|chromebook|IdeaPad|Ideapad|Zenbook|"
    "ZenBook|VivoBook|Vivobook|EliteBook|Elitebook|ProBook|MateBook|Slimbook|SlimBook|Pinebook|ThinkBook|"
    "Toughbook|MagicBook|iMac|imac|Mac mini|Mac Mini|Mac Studio|Surface Pro|Surface Laptop|Surface Go|"
    "Surface Book|Dell|dell|Lenovo|lenovo|Asus|ASUS|asus|Acer|acer|HP|MSI|Framework|System76|Tuxedo|"
    "Razer|LG Gram|XPS|Latitude|Inspiron|Alienware|Zephyrus|Toshiba|Fujitsu|VAIO|Vaio|Clevo|Medion|"
    "Schenker|XMG|Star Labs|StarBook|NovaCustom|Galaxy Book|Raspberry Pi|MNT Reform|Legion|Steam Deck|"
    "Huawei|Purism|Microsoft Surface|Samsung Galaxy Book";

constexpr std::string_view kLines =
    "Overground|the Overground|Underground|Tube|DLR|Elizabeth line|Elizabeth Line|Luas|LUAS|DART|BART|"
    "MRT|MTR|Metro|Metrolink|Supertram|Thameslink|Northern line|Northern Line|Central line|Central Line|"
    "Jubilee line|Jubilee Line|Victoria line|Victoria Line|District line|Circle line|S-Bahn|U-Bahn|"
    "Skytrain|SkyTrain|Tram|Caltrain|RER";

constexpr std::string_view kRadios = "SIM|eSIM|Sim|Wi-Fi|WiFi|Wifi";

constexpr std::string_view kTowns =
    "Halifax|Orange|Santander|Churchill|Sunrise|Neon|Lunar|Origin|Salt|Three|Bendigo|Cumberland|Skipton|"
    "Chase|Frontier|Discovery|Mercury|Nelson|Rover|Vale|Bark|Boots|Toledo|Ancestry|Rust|Legion|Roam|"
    "Latitude|Chrome|Metro|Enfield|Erste|Spar|Cox";

constexpr std::string_view kWords =
    "orange|sunrise|chase|target|safari|chrome|signal|discover|fidelity|vanguard|admiral|progressive|"
    "spectrum|frontier|visible|threads|messenger|discord|peanut|hinge|bumble|tinder|meetup|premiere|"
    "affinity|capacities|notion|windows|things|reminders|tangerine|starling|galaxy|legion|latitude|"
    "framework|tuxedo|calibre|copilot|claude|gemini|python|docker|android|blender|ulysses|outlook|"
    "checkers|octopus|lemonade|kaiser|santander|cumberland|skipton|bendigo|halifax|churchill|nebula|"
    "peacock|markdown|underground|overground|nationwide|discovery|brave|bark|rover|steam|principality|"
    "ancestry|classmates|obsidian|zoom|stripe|google|amazon|honor|basecamp|freenet|rogers|proximus|"
    "origin|boots|metro|costa|zara|ally|azure|bing|calm|chime|cox|excel|iliad|jumbo|latex|lunar|neon|plex|rails|"
    "react|roam|rust|saga|salt|slack|spar|spark|tidal|three|vale|wise|sky|ing|css|varo|drei|erste|nos|dak|seb|"
    "tk|sns|gls|fido|elisa|claro|moto|poco|pret|maxis|huk|vue|doro|punkt|ubank|nab|asb|dart|tram|tube";

/// Behind these a common word is the program that is called so: "i use notion".
constexpr std::string_view kBefore =
    "use|uses|using|used|i'm on|im on|i am on|we're on|we are on|is on|are on|still on|back on|switched to|moved to|"
    "moved over to|bumped to|upgraded to|migrated to|went back to|back to|over to|gave up|ditched|left|dropped";

/// Beside those of WordNet (learned/places.cpp).
constexpr std::string_view kMorePlaces =
    "York|Derry|Leith|Portobello|Paisley|Didcot|Worthing|Hove|Crawley|Amersfoort|Mainz|Harlow|"
    "Essex|Kent|Sussex|Surrey|Norfolk|Suffolk|Devon|Cornwall|Dorset|Somerset|Wiltshire|Hampshire|Berkshire|"
    "Hertfordshire|Bedfordshire|Cambridgeshire|Oxfordshire|Lincolnshire|Yorkshire|Lancashire|Cheshire|Cumbria|"
    "Northumberland|Shropshire|Staffordshire|Derbyshire|Nottinghamshire|Leicestershire|Warwickshire|"
    "Worcestershire|Gloucestershire|Wolverhampton|Stockport|Bolton|Oldham|Rochdale|Salford|Warrington|Wigan|"
    "Preston|Blackpool|Burnley|Barnsley|Doncaster|Rotherham|Huddersfield|Wakefield|Harrogate|Scarborough|Whitby|"
    "Middlesbrough|Sunderland|Gateshead|Durham|Darlington|Hartlepool|Grimsby|Peterborough|Ipswich|Norwich|"
    "Colchester|Chelmsford|Southend|Basildon|Luton|Watford|Stevenage|Slough|Swindon|Cheltenham|Gloucester|"
    "Worcester|Hereford|Shrewsbury|Telford|Exeter|Torquay|Truro|Falmouth|Penzance|Bournemouth|Poole|Weymouth|"
    "Southampton|Portsmouth|Winchester|Basingstoke|Guildford|Woking|Croydon|Brixton|Peckham|Hackney|Islington|"
    "Camden|Lewisham|Greenwich|Walthamstow|Tottenham|Ealing|Wimbledon|Maidstone|Canterbury|Margate|Ramsgate|"
    "Folkestone|Hastings|Eastbourne|Swansea|Newport|Wrexham|Bangor|Aberystwyth|Stirling|Dundee|Inverness|Falkirk|"
    "Kilmarnock|Dunfermline|Kirkcaldy|Lisburn|Newry|Armagh|Drogheda|Dundalk|Sligo|Athlone|Kilkenny|Tralee|Ennis|"
    "Wexford|Killarney|Letterkenny|Naas|Maynooth|Braga|Coimbra|Aveiro|Setubal|Tavira|Lagos|Evora|Cascais|Sintra|"
    "Vigo|Gijon|Oviedo|Santander|Bilbao|Girona|Tarragona|Sitges|Alicante|Murcia|Almeria|Marbella|Huelva|Jaen|"
    "Annecy|Grenoble|Chambery|Colmar|Mulhouse|Nantes|Rennes|Quimper|Biarritz|Bayonne|Perpignan|Narbonne|Arles|"
    "Leuven|Mechelen|Hasselt|Kortrijk|Wageningen|Nijmegen|Zwolle|Deventer|Enschede|Hengelo|Tilburg|Breda|Delft|"
    "Alkmaar|Haarlem|Hilversum|Zaandam|Almere|Lelystad|Heerlen|Maastricht|Erlangen|Fürth|Bamberg|Bayreuth|"
    "Regensburg|Passau|Ulm|Konstanz|Freiburg|Karlsruhe|Heidelberg|Tübingen|Darmstadt|Kassel|Marburg|Göttingen|"
    "Paderborn|Bielefeld|Oldenburg|Kiel|Lübeck|Rostock|Greifswald|Jena|Erfurt|Weimar|Chemnitz|Winterthur|"
    "Schaffhausen|Fribourg|Neuchatel|Lugano|Bellinzona|Chur|Zug|Thun|Biel|Uster|Dornbirn|Bregenz|Villach|Wels|"
    "Uppsala|Lund|Linköping|Norrköping|Västerås|Umeå|Luleå|Kalmar|Växjö|Halmstad|Bergen|Stavanger|Trondheim|"
    "Tromsø|Bodø|Drammen|Odense|Esbjerg|Horsens|Kolding|Vejle|Randers|Turku|Oulu|Jyväskylä|Lahti|Kuopio|Vantaa|"
    "Kaunas|Klaipeda|Tartu|Pärnu|Jurmala|Wroclaw|Katowice|Gliwice|Bydgoszcz|Torun|Rzeszow|Bialystok|Olsztyn|"
    "Ostrava|Olomouc|Pardubice|Liberec|Kosice|Nitra|Zilina|Debrecen|Szeged|Miskolc|Gyor|Maribor|Koper|Rijeka|"
    "Zadar|Osijek|Dubrovnik|Mostar|Banja Luka|Novi Sad|Cluj|Timisoara|Iasi|Brasov|Sibiu|Constanta|"
    "Plovdiv|Varna|Burgas|Patras|Heraklion|Larissa|Bergamo|Brescia|Modena|Rimini|Ravenna|Trieste|Udine|Treviso|"
    "Vicenza|Lecce|Catania|Messina|Cagliari|Sassari|Pune|Bengaluru|Gurgaon|Noida|Kochi|Coimbatore|Mysore|Nashik|"
    "Navi Mumbai|Thane|Hyderabad|Ahmedabad|Surat|Indore|Nagpur|Chandigarh|Ludhiana|Amritsar|Kolkata|Chennai|Leeton|"
    "Fremantle|Geelong|Ballarat|Bendigo|Wollongong|Newcastle|Cairns|Townsville|Toowoomba|Hobart|Launceston|"
    "Dunedin|Hamilton|Tauranga|Queenstown|Rotorua|Palmerston North|Brooklyn|Hoboken|Yonkers|Scranton|"
    "Poughkeepsie|Chattanooga|Murfreesboro|Fayetteville|Bentonville|Plano|Frisco|McKinney|Tempe|Scottsdale|"
    "Gilbert|Chula Vista|Oakland|Fremont|Palo Alto|Sunnyvale|Cupertino|Redmond|Bellevue|Kirkland|"
    "Mississauga|Brampton|Kitchener|Guelph|Kelowna|Abbotsford|Nanaimo|Saskatoon|Moncton|Abuja|Port Harcourt|Enugu|"
    "Kaduna|Quezon City|Makati|Taguig|Davao|Iloilo|Bacolod|Baguio|Recife|Fortaleza|Curitiba|Campinas|Goiania|"
    "Floripa|Florianopolis|Niteroi|Belo Horizonte|Medellin|Bogota|Guadalajara|Puebla|Queretaro|Oaxaca";

constexpr std::string_view kModels =
    "Pro|Air|Max|Plus|Ultra|Note|Edge|Fold|Flip|Lite|Neo|Mini|Carbon|Nano|Spectre|Envy|Pavilion|Omen|"
    "Precision|Aspire|Swift|Predator|Blade|Gram|Spin|Flex|Strix|Stealth|Desktop|Laptop|Book|Studio|Slim|"
    "Yoga|Latitude|Inspiron|Zenbook|Thinkpad|ThinkPad|IdeaPad|Razr|Galaxy|Pixel|Phone|Bank|Mobile|Energy|"
    "Insurance|Broadband|Mail|Premium|Family|Business|Account|Building|Credit|Gas";

constexpr auto kNameKinds = std::to_array<NameKind>({
    {"bank", kBanks},
    {"carrier", kCarriers},
    {"power", kSuppliers},
    {"insurer", kInsurers},
    {"social", kAccounts},
    {"stream", kSubscriptions},
    {"program", kPrograms},
    {"shop", kShops},
    {"phone", kPhones},
    {"laptop", kLaptops},
    {"line", kLines},
    {"sim", kRadios},
    {"town", kTowns},
    {"word", kWords},
    {"model", kModels},
    {"before", kBefore},
    {"place", kMorePlaces},
});

}  // namespace

void addEnglishNames(Language& language) {
    static const auto kinds = [] {
        std::vector<NameKind> all(kNameKinds.begin(), kNameKinds.end());
        all.push_back({"place", englishPlaces()});
        return all;
    }();
    language.nameKinds = kinds;
}

}  // namespace hearth::memory
