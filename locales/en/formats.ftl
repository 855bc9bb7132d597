# How English writes numbers, dates and spans. Each pattern uses the arguments it needs: $day, $day2 (two digits),
# $month, $month-short, $month-alone, $month2, $year, $weekday, $weekday-short, $hour, $hour12, $minute, $half.

format-plural = { $n ->
    [one] one
   *[other] other
 }

format-percent = { $number }%
format-thousand = { $number }K
format-million = { $number }M
format-billion = { $number }B
format-trillion = { $number }T
format-money = { $symbol }{ $amount }

format-list-two = { $before } and { $after }
format-list-middle = { $before }, { $after }
format-list-end = { $before }, and { $after }

format-bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
 }
format-kilobytes = { $number } KB
format-megabytes = { $number } MB
format-gigabytes = { $number } GB

format-date = { $month-short } { $day }, { $year }
format-date-long = { $month } { $day }, { $year }
format-date-numeric = { $month2 }/{ $day2 }/{ $year }
format-date-short = { $month-short } { $day }
format-date-short-year = { $month-short } { $day }, { $year }
format-weekday-date = { $weekday-short }, { $month-short } { $day }
format-weekday-date-long = { $weekday }, { $month } { $day }
format-month-year = { $month-alone } { $year }
format-time = { $hour12 }:{ $minute } { $half }
format-datetime = { $date }, { $time }
format-time-in = { $time } in { $city }

format-yesterday = yesterday
format-today = today
format-tomorrow = tomorrow
format-days-ago = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
 }
format-in-days = { $n ->
    [one] in { $n } day
   *[other] in { $n } days
 }
format-under-month = under a month
format-months = { $n } mo
format-years = { $n } yr

format-half-1 = AM
format-half-2 = PM

format-month-1 = January
format-month-2 = February
format-month-3 = March
format-month-4 = April
format-month-5 = May
format-month-6 = June
format-month-7 = July
format-month-8 = August
format-month-9 = September
format-month-10 = October
format-month-11 = November
format-month-12 = December

format-month-short-1 = Jan
format-month-short-2 = Feb
format-month-short-3 = Mar
format-month-short-4 = Apr
format-month-short-5 = May
format-month-short-6 = Jun
format-month-short-7 = Jul
format-month-short-8 = Aug
format-month-short-9 = Sep
format-month-short-10 = Oct
format-month-short-11 = Nov
format-month-short-12 = Dec

format-month-alone-1 = January
format-month-alone-2 = February
format-month-alone-3 = March
format-month-alone-4 = April
format-month-alone-5 = May
format-month-alone-6 = June
format-month-alone-7 = July
format-month-alone-8 = August
format-month-alone-9 = September
format-month-alone-10 = October
format-month-alone-11 = November
format-month-alone-12 = December

format-weekday-1 = Monday
format-weekday-2 = Tuesday
format-weekday-3 = Wednesday
format-weekday-4 = Thursday
format-weekday-5 = Friday
format-weekday-6 = Saturday
format-weekday-7 = Sunday

format-weekday-short-1 = Mon
format-weekday-short-2 = Tue
format-weekday-short-3 = Wed
format-weekday-short-4 = Thu
format-weekday-short-5 = Fri
format-weekday-short-6 = Sat
format-weekday-short-7 = Sun
