/** What is refused at the gate, and the next step. */
export const securityErrors = {
  log: {
    future: 'Ora evenimentului este în viitor. Alegeți „acum” sau o oră care a trecut.',
    'day-closed': 'Ziua aceasta este încheiată. Bifați „intrare târzie” dacă scrieți totuși în ea.',
    'day-not-over': 'Ziua nu s-a terminat. O puteți încheia după miezul nopții.',
    'day-already-closed': 'Ziua este deja încheiată.',
    'visitors-inside':
      'În casă mai sunt vizitatori din acea zi ({{count}}). Notați ieșirea lor sau confirmați că rămân.',
    'movement-doubtful': 'După jurnal, persoana este deja acolo. Verificați numele; dacă este corect, confirmați.',
    'return-before-exit': 'Ora întoarcerii este înaintea ieșirii. Corectați una dintre ele.',
    'nothing-written': 'Alegeți o persoană sau scrieți ce s-a întâmplat.',
    'supplement-of-supplement': 'Completați intrarea inițială, nu completarea ei.',
    'cannot-withdraw':
      'Această intrare vine dintr-un alt registru (vizite, chei, ronduri). Corectați acolo; aici o puteți doar completa.',
    'range-too-long': 'Perioada are peste {{lines}} de intrări. Alegeți mai puține zile.',
  },
  shifts: {
    'already-on': 'Tura dumneavoastră este deja începută.',
    'not-on': 'Nu aveți o tură începută.',
    'hand-over-unread': 'Citiți mai întâi predarea turei anterioare și confirmați că ați citit-o.',
    'equipment-note': 'Scrieți pe scurt ce lipsește sau ce nu merge.',
  },
  gate: {
    'badge-taken': 'Ecusonul este purtat de altă persoană. Alegeți alt număr.',
  },
  visits: {
    'watch-list':
      'Vizitatorul seamănă cu cineva de pe lista de supraveghere. Citiți ce este de făcut; dacă îl primiți, scrieți motivul.',
    'never-admit':
      'Pe lista de supraveghere scrie că această persoană nu se primește. Refuzați vizita sau sunați coordonatorul: numai el poate hotărî altfel.',
    'no-agreement': 'Rezidenta nu a fost de acord cu vizita. Întrebați-o și bifați acordul, sau refuzați vizita.',
    'id-not-seen': 'Cereți un act de identitate. Dacă primiți vizitatorul fără act, scrieți motivul.',
    'already-in': 'Acest vizitator este deja în casă. Notați întâi ieșirea lui.',
    'badge-out': 'Ecusonul este purtat de altcineva. Alegeți alt număr.',
    'not-expected': 'Vizita a început, s-a încheiat sau a fost anulată între timp. Reîncărcați lista.',
    'expected-past': 'Ziua vizitei a trecut. Alegeți ziua de azi sau una viitoare.',
    'not-in': 'Vizitatorul nu mai este în casă. Reîncărcați lista.',
    'out-before-in': 'Ora plecării este înaintea sosirii. Corectați ora.',
    'badge-not-back': 'Cereți ecusonul înapoi. Dacă nu s-a întors, scrieți ce s-a întâmplat cu el.',
  },
  'watch-list': {
    ended: 'Semnalarea este deja încheiată. Dacă este nevoie din nou de ea, adăugați una nouă.',
    'expires-past': 'Data a trecut. Alegeți o zi de azi încolo sau lăsați câmpul gol.',
  },
  keys: {
    'number-taken': 'Există deja o cheie în folosință cu acest număr. Alegeți alt număr.',
    'already-retired': 'Cheia este deja retrasă și nu se mai schimbă.',
    'still-out': 'Cheia este la cineva. Notați mai întâi că s-a întors sau că s-a pierdut.',
    'already-out': 'Cheia este deja la cineva. Notați mai întâi că s-a întors.',
    'not-usable': 'Cheia este pierdută sau retrasă și nu se mai dă. Alegeți altă cheie.',
    'due-before-out': 'Ora la care se întoarce trebuie să fie după ora la care se dă. Corectați una dintre ele.',
    'before-last-return': 'La ora aceea cheia era încă la altcineva. Alegeți o oră de după ultima ei întoarcere.',
    'not-out': 'Cheia s-a întors deja.',
    'in-before-out': 'Ora întoarcerii este înaintea orei la care s-a dat cheia. Corectați ora.',
  },
  assets: {
    ended: 'Aparatul nu mai este în folosință. Adăugați-l din nou dacă s-a repus.',
    'fault-note': 'Scrieți pe scurt ce nu merge.',
    'no-fault': 'La ora aceea nu era notată nicio defecțiune. Notați un test sau corectați ora.',
  },
  patrols: {
    'problem-note': 'Scrieți pe scurt ce ați găsit la acest punct sau de ce nu ați trecut pe acolo.',
    'name-taken': 'Există deja un traseu cu acest nume. Alegeți alt nume.',
    'route-ended': 'Traseul s-a încheiat sau a fost schimbat între timp. Alegeți traseul de acum.',
    'range-too-long': 'Perioada are peste {{days}} de zile. Alegeți mai puține zile.',
  },
  'check-calls': {
    'name-taken': 'Există deja un program de apeluri cu acest nume. Alegeți alt nume.',
    'schedule-ended': 'Programul de apeluri s-a încheiat. Alegeți un program de acum.',
  },
  incidents: {
    'person-twice': 'Aceeași persoană apare de două ori. Păstrați-o o singură dată.',
    reviewed: 'Raportul este verificat și nu se mai schimbă. Adăugați o completare.',
    'not-reviewed': 'Raportul nu este încă verificat: corectați direct în el. Completările vin după verificare.',
    'wrong-state': 'Incidentul a ajuns între timp într-o altă etapă. Vedeți-l din nou și continuați de acolo.',
    'measures-open': 'Mai sunt măsuri neîncheiate. Încheiați-le, apoi închideți incidentul.',
    'measure-done': 'Măsura este deja încheiată.',
    'no-follow-up':
      'Un incident grav se închide numai după ce cel puțin o măsură a fost luată și încheiată. Adăugați măsura.',
  },
  risk: {
    'own-measure': 'Măsura este a dumneavoastră. Rugați pe altcineva să vadă dacă este în practică și să o verifice.',
    'already-verified': 'Măsura a fost deja verificată.',
    superseded: 'Între timp s-a făcut o evaluare nouă. Lucrați în cea nouă.',
    'not-staff': 'Persoana aleasă nu mai lucrează în casă. Alegeți pe altcineva.',
    'due-past': 'Termenul a trecut deja. Alegeți ziua de azi sau una de acum înainte.',
    'review-past': 'Data reevaluării a trecut deja. Alegeți ziua de azi sau una de acum înainte.',
  },
  outreach: {
    'not-ready':
      'Pentru aprobare mai lipsește ceva. Vedeți ce lipsește; coordonatorul poate aproba totuși, cu un motiv.',
    'wrong-state': 'Acțiunea nu mai este în această etapă. Vedeți în listă unde a ajuns.',
    'not-approved': 'Acțiunea nu este aprobată. Cereți mai întâi aprobarea coordonatorului.',
    'not-yet': 'Ziua acțiunii nu a venit încă. Notați după ce a avut loc.',
    'date-past': 'Ziua a trecut deja. Alegeți ziua de azi sau una de acum înainte.',
    'not-staff': 'Persoana aleasă nu mai lucrează în casă. Alegeți pe altcineva.',
  },
} as const
