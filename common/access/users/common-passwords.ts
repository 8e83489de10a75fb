/** Words that people choose first, in Romania and everywhere; lower case, without diacritics. */
const wordList = `
  parola parole parolamea parolanoua parolaveche secret secreta nustiu nuamparola intrare acces contul utilizator admin
  administrator calculator internet birou serviciu asistent coordonator director sef director
  oradea bihor romania bucuresti cluj timisoara iasi brasov constanta sibiu arad crisana transilvania moldova
  adapost centru fundatia asociatia liman speranta siguranta libertate protectie familie casa camera acasa
  iubire iubita iubitul iubesc teiubesc teiubescmult dragoste dragostea inima suflet sufletel fericire ingeras inger printesa
  bunica bunicul mama tata mamica taticu copil copilul copiii bebe bebelus frate sora prieten prieteni viata viatamea
  floare flori soare luna stea steaua dinamo rapid fotbal hagi rege regina pisica pisicuta catel catelus fluture trandafir
  ciocolata portocala capsuni zmeura mancare cafea vacanta munte marea
  alexandru alexandra andrei andreea ana maria mariana ioana ion ionut elena cristina cristian mihai mihaela gabriel gabriela
  daniel daniela adrian adriana george georgiana florin florina stefan stefania bogdan vlad vladimir radu raluca
  diana roxana simona monica laura larisa bianca denisa alina adina oana corina carmen camelia lavinia
  marius ciprian catalin catalina claudiu claudia nicolae nicoleta constantin vasile gheorghe dumitru robert victor victoria
  sebastian david matei luca sofia antonia teodora
  dumnezeu isus doamne doamneajuta craciun paste
  ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
  primavara vara toamna iarna luni marti miercuri joi vineri sambata duminica
  bunaziua salut saluttuturor hello buna multumesc laptop telefon masina dacia logan
  password passwords passwort welcome letmein login master monkey dragon football baseball basketball superman batman
  princess sunshine shadow michael jennifer jordan hunter ranger tigger charlie thomas summer winter spring autumn
  iloveyou loveyou forever freedom whatever trustno starwars pokemon computer samsung google facebook instagram
  whisky pepper cookie banana orange purple silver golden diamond angel angels flower family friends secure security
  qwerty qwertyuiop qwertz asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc abcdef abcdefgh abcabc
  default changeme temporary temp test testing guest user root office company database server backup windows microsoft
`

/** Endings and beginnings that are put on such words to please a rule. */
const endings = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '1!',
  '123!',
  '01',
  '07',
  '99',
  '00',
  '2023',
  '2024',
  '2025',
  '2026',
  '2027',
  '!',
  '!!',
  '.',
  '@',
  '_1',
]

/** The words on their own. */
export const commonWords: ReadonlySet<string> = new Set(wordList.trim().split(/\s+/))

/** Complete passwords that are refused however they are written; lower case, without diacritics. */
export const commonPasswords: ReadonlySet<string> = new Set(
  [...commonWords].flatMap((word) => endings.map((ending) => word + ending)),
)
