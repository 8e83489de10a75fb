/** One sentence per house rule: the cause and the next step. A part after `_` is the `context` of the finding. */
export const rules = {
  'bed-taken': 'Patul {{bed}} din camera {{room}} este ocupat până la {{until, date}} de {{other}}. Alegeți alt pat.',
  'bed-taken_open':
    'Patul {{bed}} din camera {{room}} este ocupat de {{other}}, fără dată de plecare. Alegeți alt pat.',
  'bed-taken_overdue':
    'Patul {{bed}} din camera {{room}} este încă ocupat de {{other}}; plecarea era așteptată la {{until, date}}. Înregistrați plecarea sau alegeți alt pat.',
  'bed-taken_held':
    'Patul {{bed}} din camera {{room}} este păstrat pentru {{other}} din {{from, date}} până la {{until, date}}. Alegeți alt pat sau eliberați rezervarea.',
  'bed-taken_held-unnamed':
    'Patul {{bed}} din camera {{room}} este păstrat din {{from, date}} până la {{until, date}}. Alegeți alt pat sau eliberați rezervarea.',
  'bed-taken_twice':
    'Patul {{bed}} din camera {{room}} este ales și pentru {{other}}. Alegeți alt pat pentru {{person}}.',
  'person-elsewhere':
    '{{person}} are din {{from, date}} patul {{bed}} din camera {{room}}. Alegeți alte date sau încheiați întâi șederea de acolo.',
  'bed-not-available':
    'Patul {{bed}} din camera {{room}} nu mai este folosit din {{from, date}}. Alegeți alt pat sau o plecare până atunci.',
  'bed-not-available_closed':
    'Patul {{bed}} din camera {{room}} nu este în folosință la {{from, date}}. Alegeți alt pat.',
  'bed-not-available_out-of-service':
    'Patul {{bed}} din camera {{room}} este scos din folosință din {{from, date}} până la {{until, date}}. Alegeți alt pat.',
  'bed-not-available_out-of-service-open':
    'Patul {{bed}} din camera {{room}} este scos din folosință din {{from, date}}, fără dată de revenire. Alegeți alt pat.',
  'bed-unsuitable_cot':
    'Patul {{bed}} din camera {{room}} este un pătuț pentru copii sub 3 ani. Alegeți alt pat pentru {{person}} sau scrieți motivul.',
  'bed-unsuitable_upper':
    'Patul {{bed}} din camera {{room}} este suprapus, sus: nu se dă copiilor sub 6 ani și nici persoanelor de la 60 de ani. Alegeți alt pat pentru {{person}} sau scrieți motivul.',
  'bed-unsuitable':
    'Patul {{bed}} din camera {{room}} nu se potrivește vârstei pentru {{person}}. Alegeți alt pat sau scrieți motivul.',
  'room-of-other-household':
    'Camera {{room}} este a unei singure familii, iar din {{from, date}} {{person}} ar împărți-o cu {{others}}. Alegeți altă cameră.',
  'room-of-other-household_held':
    'Camera {{room}} este a unei singure familii și are un pat păstrat pentru altcineva din {{from, date}}. Alegeți altă cameră pentru {{person}} sau eliberați rezervarea.',
  'family-split':
    'Familia {{household}} ar dormi în camere diferite din {{from, date}} ({{rooms}}). Alegeți o cameră pentru toți; despărțirea o aprobă coordonatorul, cu motiv.',
  'mother-child-apart-from-singles':
    'În camera {{room}}, un părinte cu copil ar sta din {{from, date}} cu o victimă adultă singură ({{person}} – {{others}}). Alegeți camere separate.',
  'mixed-sex-room':
    'În camera comună {{room}}, {{person}} ar sta din {{from, date}} cu {{others}}, de alt sex și din altă familie. Alegeți altă cameră.',
  'mixed-sex-room_unknown':
    'În camera comună {{room}}, {{person}} ar sta din {{from, date}} cu {{others}}, dar sexul nu este notat pentru toți. Completați fișa sau scrieți motivul.',
  'older-boy-with-unrelated-women':
    'În camera comună {{room}}, un băiat mai mare ar sta din {{from, date}} cu femei sau fete din altă familie ({{person}} – {{others}}). Alegeți altă cameră sau scrieți motivul.',
  'minor-without-guardian':
    '{{person}} este sub 18 ani și nu are în casă, la {{from, date}}, un adult din familie sau un reprezentant legal. Primiți-i împreună sau notați în fișă măsura DGASPC.',
  'minor-without-guardian_later':
    '{{person}} este sub 18 ani și ar rămâne din {{from, date}} fără un adult din familie sau un reprezentant legal în casă. Schimbați datele sau notați în fișă măsura DGASPC.',
  'minor-without-guardian_left-behind':
    'Dacă {{person}} pleacă la {{from, date}}, rămân în casă minori fără adult din familie ({{others}}). Înregistrați plecarea împreună sau notați în fișă măsura DGASPC.',
  'keep-apart-same-room':
    '{{person}} nu poate sta în camera {{room}}: din {{from, date}} ar fi acolo și {{others}}, de care trebuie să stea separat. Alegeți o cameră pe alt etaj.',
  'keep-apart-same-floor':
    '{{person}} ar sta din {{from, date}} pe același etaj cu {{others}}, de care trebuie să stea separat. Alegeți o cameră pe alt etaj sau scrieți motivul.',
  'capacity-exceeded_one':
    'În camera {{room}} ar dormi {{count}} persoană la {{from, date}}, peste capacitatea licențiată de {{capacity}}. Alegeți altă cameră; în urgență aprobă coordonatorul, cu motiv.',
  'capacity-exceeded_few':
    'În camera {{room}} ar dormi {{count}} persoane la {{from, date}}, peste capacitatea licențiată de {{capacity}}. Alegeți altă cameră; în urgență aprobă coordonatorul, cu motiv.',
  'capacity-exceeded_other':
    'În camera {{room}} ar dormi {{count}} de persoane la {{from, date}}, peste capacitatea licențiată de {{capacity}}. Alegeți altă cameră; în urgență aprobă coordonatorul, cu motiv.',
  'room-isolated':
    'Camera {{room}} este în izolare din {{from, date}} și primește doar familia celor izolați acolo. Alegeți altă cameră pentru {{person}} sau încheiați întâi izolarea.',
  'arrival-in-future':
    'Sosirea pentru {{person}} este la {{from, date}}, o zi care nu a venit încă. Alegeți cel târziu ziua de azi sau păstrați patul printr-o rezervare.',
  'arrival-in-future_move':
    'Mutarea pentru {{person}} este la {{from, date}}, o zi care nu a venit încă. Alegeți cel târziu ziua de azi.',
  'arrival-before-birth':
    'Sosirea pentru {{person}} la {{from, date}} este înainte de naștere ({{born, date}}). Corectați data sosirii sau data nașterii din fișă.',
  'departure-before-arrival':
    'Plecarea pentru {{person}} la {{until, date}} este înainte de {{from, date}}, prima noapte în patul de acum. Corectați data plecării.',
  'departure-before-arrival_expected':
    'Plecarea așteptată pentru {{person}} la {{until, date}} este înainte de sosirea din {{from, date}}. Corectați una dintre date.',
  'departure-before-arrival_move':
    'Mutarea pentru {{person}} la {{until, date}} este înainte de {{from, date}}, prima noapte în patul de acum. Alegeți o dată de la {{from, date}} înainte.',
  'second-open-stay':
    '{{person}} este deja în casă din {{since, date}}, în camera {{room}}. Folosiți mutarea sau înregistrați întâi plecarea.',
  'backdated-entry_one':
    'Data pentru {{person}} este {{from, date}}, cu {{count}} zi în urmă. Verificați data sau scrieți motivul întârzierii.',
  'backdated-entry_few':
    'Data pentru {{person}} este {{from, date}}, cu {{count}} zile în urmă. Verificați data sau scrieți motivul întârzierii.',
  'backdated-entry_other':
    'Data pentru {{person}} este {{from, date}}, cu {{count}} de zile în urmă. Verificați data sau scrieți motivul întârzierii.',
  'member-before-head':
    '{{person}} ar intra la {{from, date}} fără {{other}}, capul familiei {{household}}, care nu este în casă. Primiți-i împreună sau scrieți motivul.',
  'member-after-head':
    '{{person}}, capul familiei {{household}}, ar pleca la {{from, date}}, iar în casă ar rămâne {{others}}. Înregistrați plecarea împreună, numiți alt cap al familiei sau scrieți motivul.',
} as const
