# Утреннее письмо.
morning-letters = Утреннее письмо
morning-lede = Что нужно сделать сегодня, по почте в { $when }. Если ничего не нужно, письма не будет.
morning-want = Присылать утреннее письмо
morning-where = Письмо приходит на языке и в часовом поясе из вашего профиля.
morning-no-mail = Этот сервер не отправляет почту. Её может настроить администратор.
morning-started = Письмо придёт завтра утром
morning-stopped = Утренних писем больше не будет

morning-subject = { $day }: { $n ->
    [one] { $n } дело на сегодня
    [few] { $n } дела на сегодня
    [many] { $n } дел на сегодня
   *[other] { $n } дела на сегодня
}
morning-subject-late = { $day }: { $n ->
    [one] { $n } дело на сегодня
    [few] { $n } дела на сегодня
    [many] { $n } дел на сегодня
   *[other] { $n } дела на сегодня
}, с опозданием { $late }
morning-subject-meetings = { $day }: { $n ->
    [one] { $n } встреча
    [few] { $n } встречи
    [many] { $n } встреч
   *[other] { $n } встречи
}
morning-hello = Доброе утро, { $name }.
morning-due = { $n ->
    [one] Сегодня вас ждёт { $n } дело.
    [few] Сегодня вас ждут { $n } дела.
    [many] Сегодня вас ждёт { $n } дел.
   *[other] Сегодня вас ждёт { $n } дела.
}
morning-due-late = { $n ->
    [one] Сегодня вас ждёт { $n } дело,
    [few] Сегодня вас ждут { $n } дела,
    [many] Сегодня вас ждёт { $n } дел,
   *[other] Сегодня вас ждёт { $n } дела,
} { $late ->
    [one] срок прошёл у { $late }.
    [few] срок прошёл у { $late }.
    [many] срок прошёл у { $late }.
   *[other] срок прошёл у { $late }.
}
morning-only-meetings = Дел на сегодня нет, есть { $n ->
    [one] { $n } встреча.
    [few] { $n } встречи.
    [many] { $n } встреч.
   *[other] { $n } встречи.
}
morning-meetings = Встречи
morning-meeting = встреча
morning-hours = { $hours }, { $place }
morning-late = { $n ->
    [one] опаздываем на { $n } день
    [few] опаздываем на { $n } дня
    [many] опаздываем на { $n } дней
   *[other] опаздываем на { $n } дня
}
morning-more = { $n ->
    [one] и ещё { $n }
    [few] и ещё { $n }
    [many] и ещё { $n }
   *[other] и ещё { $n }
}
morning-all = Всё на сегодня: { $link }
morning-stop = Больше не присылать: { $link }

event-letter_start = Утреннее письмо включено
event-letter_stop = Утреннее письмо выключено
