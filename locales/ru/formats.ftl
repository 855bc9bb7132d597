# Как по-русски пишут числа, даты и сроки. Доводы те же, что в английском файле; какие из них нужны, решает язык.

format-plural = { $n ->
    [one] one
    [few] few
    [many] many
   *[other] other
 }

format-percent = { $number } %
format-thousand = { $number } тыс.
format-million = { $number } млн
format-billion = { $number } млрд
format-trillion = { $number } трлн
format-money = { $amount } { $symbol }

format-list-two = { $before } и { $after }
format-list-middle = { $before }, { $after }
format-list-end = { $before } и { $after }

format-bytes = { $n ->
    [one] { $n } байт
    [few] { $n } байта
    [many] { $n } байт
   *[other] { $n } байта
 }
format-kilobytes = { $number } КБ
format-megabytes = { $number } МБ
format-gigabytes = { $number } ГБ

format-date = { $day } { $month } { $year } г.
format-date-long = { $day } { $month } { $year } г.
format-date-numeric = { $day2 }.{ $month2 }.{ $year }
format-date-short = { $day } { $month-short }
format-date-short-year = { $day } { $month-short } { $year } г.
format-weekday-date = { $weekday-short }, { $day } { $month-short }
format-weekday-date-long = { $weekday }, { $day } { $month }
format-month-year = { $month-alone } { $year } г.
format-time = { $hour }:{ $minute }
format-datetime = { $date }, { $time }
format-time-in = { $time }, { $city }

format-yesterday = вчера
format-today = сегодня
format-tomorrow = завтра
format-days-ago = { $n ->
    [one] { $n } день назад
    [few] { $n } дня назад
    [many] { $n } дней назад
   *[other] { $n } дня назад
 }
format-in-days = { $n ->
    [one] через { $n } день
    [few] через { $n } дня
    [many] через { $n } дней
   *[other] через { $n } дня
 }
format-under-month = меньше месяца
format-months = { $n } мес.
format-years = { $n ->
    [one] { $n } г.
    [few] { $n } г.
    [many] { $n } лет
   *[other] { $n } г.
 }

format-half-1 = ДП
format-half-2 = ПП

format-month-1 = января
format-month-2 = февраля
format-month-3 = марта
format-month-4 = апреля
format-month-5 = мая
format-month-6 = июня
format-month-7 = июля
format-month-8 = августа
format-month-9 = сентября
format-month-10 = октября
format-month-11 = ноября
format-month-12 = декабря

format-month-short-1 = янв.
format-month-short-2 = февр.
format-month-short-3 = мар.
format-month-short-4 = апр.
format-month-short-5 = мая
format-month-short-6 = июн.
format-month-short-7 = июл.
format-month-short-8 = авг.
format-month-short-9 = сент.
format-month-short-10 = окт.
format-month-short-11 = нояб.
format-month-short-12 = дек.

format-month-alone-1 = январь
format-month-alone-2 = февраль
format-month-alone-3 = март
format-month-alone-4 = апрель
format-month-alone-5 = май
format-month-alone-6 = июнь
format-month-alone-7 = июль
format-month-alone-8 = август
format-month-alone-9 = сентябрь
format-month-alone-10 = октябрь
format-month-alone-11 = ноябрь
format-month-alone-12 = декабрь

format-weekday-1 = понедельник
format-weekday-2 = вторник
format-weekday-3 = среда
format-weekday-4 = четверг
format-weekday-5 = пятница
format-weekday-6 = суббота
format-weekday-7 = воскресенье

format-weekday-short-1 = пн
format-weekday-short-2 = вт
format-weekday-short-3 = ср
format-weekday-short-4 = чт
format-weekday-short-5 = пт
format-weekday-short-6 = сб
format-weekday-short-7 = вс
