# Календарь, его ленты, время встреч.
calendar-mine = Мой календарь
calendar-team = Календарь команды
calendar-whose = Чей календарь
calendar-what = Что показать
calendar-with = Часы рядом с вашими
calendar-everything = Всё
calendar-kind-check-in = Разговоры без повода
calendar-kind-review = Квартальные разговоры
calendar-kind-meeting = Встречи
calendar-kind-promise = Обещания
calendar-kind-collaboration = Совместные работы
calendar-kind-renewal = Продления
calendar-kind-birthday = Дни рождения
calendar-kind-anniversary = Годовщины
calendar-kind-holiday = Праздники
calendar-view-month = Месяц
calendar-view-week = Неделя
calendar-view-day = День
calendar-how-much = За какое время
calendar-earlier = Раньше
calendar-later = Позже
calendar-span = { $from } – { $to }
calendar-day-of = { $day } { $year } г.
calendar-two-zones = Неделя в двух часовых поясах
calendar-chart = Рабочие часы недели: { $here } и { $there }, и часы, когда работают обе стороны
calendar-upper = сверху
calendar-lower = снизу
calendar-both = работают обе стороны
calendar-clocks-forward = { $place }: { $day } часы переводят на { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
} вперёд. В этих сутках { $hours } ч.
calendar-clocks-back = { $place }: { $day } часы переводят на { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
} назад. В этих сутках { $hours } ч.
calendar-none = В эти дни ничего нет
calendar-none-help = Разговоры, обещания и планы появляются здесь сами.
calendar-show-everything = Показать всё
calendar-show-team = Посмотреть календарь команды
calendar-full = Всё сюда не поместилось. Выберите что-то одно или меньше дней.
calendar-more = { $n ->
    [one] ещё { $n }
    [few] ещё { $n }
    [many] ещё { $n }
   *[other] ещё { $n }
}
calendar-is-late = срок прошёл

calendar-of = { $name }: { $what }
calendar-check-in = спросить, как дела
calendar-review = квартальный разговор
calendar-planning = пригласить на встречу о планах
calendar-look-again = снова оценить потенциал
calendar-commitment-ends = гарантия кончается, пора продлить
calendar-birthday = день рождения
calendar-anniversary = { $n ->
    [one] { $n } год вместе
    [few] { $n } года вместе
    [many] { $n } лет вместе
   *[other] { $n } года вместе
}
calendar-promise-ours = мы обещали «{ $words }»
calendar-quoted = «{ $words }»
calendar-promise-theirs = нам обещали «{ $words }»
calendar-meeting = встреча
calendar-holiday = { $name } ({ $market })
calendar-hours-there = { $hours }, { $place }

calendar-feeds = Ленты календаря
calendar-feeds-lede = По секретному адресу этот календарь видно в Google Календаре, Apple Календаре, Outlook и других программах.
calendar-feeds-none = Лент пока нет
calendar-feeds-none-help = Создайте ленту ниже и вставьте её адрес в свою программу-календарь.
calendar-feed-made = Вот адрес. Мы показываем его один раз.
calendar-feed-made-help = Кто знает адрес, видит этот календарь. Если адрес утёк, отзовите его и создайте новый.
calendar-feed-language = Язык
calendar-feed-used = Последний раз читали
calendar-feed-since = Создана
calendar-feed-ends-in = кончается на
calendar-feed-new = Новая лента
calendar-language = Язык названий
calendar-feed-make = Создать адрес
calendar-feed-revoke = Отозвать
calendar-feed-revoked = Адрес больше не работает
calendar-error-feeds = Лент уже { $max }. Сначала отзовите одну.

calendar-meet = Когда встретиться
calendar-length = Сколько времени
calendar-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}
calendar-starts-at = Выберите время
calendar-subject = О чём
calendar-arrange = Назначить встречу
calendar-no-overlap = Ваши рабочие часы не пересекаются.
calendar-no-overlap-help = Каждое из этих времён кому-то неудобно. Первым уступает тот, кто до сих пор уступал меньше.
calendar-burden = Встречи вне рабочих часов за год: у вас { $ours } мин, { $name }: { $theirs } мин.
calendar-cost-ours = { $n } мин вне ваших часов
calendar-cost-theirs = { $n } мин вне рабочих часов: { $name }
calendar-cost-both = вне часов: у вас { $ours } мин, { $name }: { $theirs } мин
calendar-no-time = В ближайшие три недели нет часа, который подошёл бы обоим
calendar-no-time-help = Тихие часы, выходные и другие встречи не оставили места. На сообщение можно ответить, когда удобно.
calendar-no-zone-help = Впишите часовой пояс на странице автора, чтобы никого не разбудить.
calendar-meetings = Встречи
calendar-download = Файл для календаря
calendar-call-off = Отменить
calendar-called-off = Отменена:
calendar-reason = Причина
calendar-meeting-made = Встреча в календаре
calendar-meeting-cancelled = Встреча отменена

calendar-error-backwards = Последний день раньше первого
calendar-error-long = Не больше { $days } дней за раз
calendar-error-peace = Это чьи-то тихие часы или выходной
calendar-error-taken = У кого-то из вас в это время другая встреча
calendar-error-cancelled = Встречу уже отменили
calendar-error-no-zone = Мы не знаем часовой пояс автора
calendar-error-minutes = От 15 минут до 8 часов, по четверти часа
calendar-error-past = Это время прошло
calendar-error-far = Больше чем на год вперёд
calendar-error-choose = Выберите время из списка

event-feed_create = Создана лента календаря, адрес кончается на { $hint }
event-feed_revoke = Отозвана лента календаря, адрес кончался на { $hint }
event-meeting_arrange = { $brand }: назначена встреча, { $minutes } мин, { $ours } у нас, { $theirs } там
event-meeting_cancel = { $brand }: встреча ({ $ours } у нас) отменена: { $reason }
