/** What is refused of materials, rates and the seller. */
export const stockErrors = {
  materials: {
    'name-taken': 'There is already a material with this name. Choose another name.',
    'unit-in-use': 'Quantities of this material are written already, so its unit cannot change. Add a new material.',
    'still-in-stock': 'Some of it is still in stock. Use it or write it off first.',
  },
  suppliers: {
    'name-taken': 'There is already a supplier with this name. Choose another name.',
  },
  stock: {
    quantity: 'Write a quantity above zero, such as 12.50.',
    counted: 'Write what you counted, such as 12.50 or 0.',
    'not-enough':
      'Roll {{code}} has {{left, number(minimumFractionDigits: 2; maximumFractionDigits: 3)}} m left. Write less or choose another roll.',
    'not-enough-pieces': '{{code}} has {{left, number}} pieces left. Write less or choose another receipt.',
    'reserved-elsewhere':
      'Roll {{code}} has {{free, number(minimumFractionDigits: 2; maximumFractionDigits: 3)}} m free; the rest is reserved for {{lots}}. Release the reservation or choose another roll.',
    'reserved-elsewhere-pieces':
      '{{code}} has {{free, number}} pieces free; the rest is reserved for {{lots}}. Release the reservation or choose another receipt.',
    'above-plan': 'This goes above the plan of the lot. Write the reason.',
    'lot-ended': 'The lot is closed. Write the reason for a use recorded later.',
    'lot-ended-reserve': 'The lot is closed. Choose an open lot.',
    'return-too-much':
      'Lot {{lot}} used only {{used, number(minimumFractionDigits: 2; maximumFractionDigits: 3)}} m from roll {{code}}. No more can be returned.',
    'return-too-much-pieces': 'Lot {{lot}} used only {{used, number}} pieces from {{code}}. No more can be returned.',
    'difference-reason': 'What you counted differs from what the program shows. Write the reason.',
    'reserve-too-much':
      'Roll {{code}} has {{free, number(minimumFractionDigits: 2; maximumFractionDigits: 3)}} m free. Reserve less or choose another roll.',
    'reserve-too-much-pieces': '{{code}} has {{free, number}} pieces free. Reserve fewer or choose another receipt.',
    'future-date': 'The date is in the future. Choose today or an earlier day.',
    'before-receipt': 'The date is before the roll was received.',
  },
  rates: {
    refused: 'The rates file cannot be used. Nothing was saved.',
    'file-too-large': 'The file is too large for rates. Choose the file of a day, of the last 10 days or of a year.',
    currency: 'Write the three capital letters of the currency, such as EUR.',
    'not-a-rate': 'Write the rate as 5.2581: above zero, with four decimals at most.',
    'future-date': 'The date is in the future. Choose today or an earlier day.',
    'same-already': 'This rate is already in the list for this day.',
    empty: 'The file is empty. Download it again from the National Bank.',
    'web-page': 'The file is a web page saved as .xml. Download the XML file of the National Bank.',
    doctype: 'The file holds definitions that have no place in a rates file and was refused. Download it again.',
    'not-xml': 'The file is cut off or is not XML. Download it again from the National Bank.',
    'not-the-bank': 'The file is not the list of rates of the National Bank of Romania.',
    'no-cube': 'The file holds no day with rates.',
    'bad-date': 'The date of this day is missing or does not exist.',
    'future-date-in-file': 'The day is in the future; the bank has not published a rate for it yet.',
    'no-euro': 'The EUR rate of this day is missing.',
    'no-currency': 'The code of the currency is missing or is not three capital letters.',
    'not-a-number': 'The rate is not a number with four decimals at most.',
    'not-positive': 'The rate must be above zero.',
    'bad-multiplier': 'The rate is for an unknown number of units. Known are 1, 10, 100 and 1000.',
    twice: 'The day stands there twice with different values for this currency.',
  },
  seller: {
    email: 'Write an e-mail address, such as office@example.com.',
    'fiscal-code': 'A fiscal code has 2 to 10 digits.',
    'vat-id': 'A VAT id is RO and digits. Without registration leave the switch off.',
    iban: 'The IBAN is not right. Check every letter and digit.',
    'date-in-force': 'Something else is already valid from this date. Choose a date after the one valid now.',
  },
} as const
