# Контакты: что сказано и сделано с автором. Приставка contacts-; предложения ленты начинаются с event-contact.
contacts-title = Разговоры
contacts-log = Записать контакт
contacts-edit = Изменить контакт
contacts-remove = Убрать этот контакт
contacts-logged = Записано
contacts-removed = Контакт убран
contacts-answer-noted = Ответ отмечен
contacts-none = Пока ничего не записано
contacts-none-help = Здесь будут звонки, письма и встречи, новые сверху. Разговором без повода считается только тот, где говорили оба и никто ни о чём не просил.
contacts-all = Все разговоры
contacts-earlier = Более ранние разговоры
contacts-filters = Какие разговоры
contacts-more = Время, ответ, настроение и прочее
contacts-the-person = Сам человек, без бренда
contacts-with-request = с просьбой
contacts-without-request = без просьбы
contacts-request = Просьба
contacts-answered = Ответ есть
contacts-minutes-count = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
 }
contacts-said = { $channel ->
    [email] { $direction ->
        [out] Наше письмо
        [in] Письмо нам
       *[both] Переписка по почте
     }
    [phone] { $direction ->
        [out] Звонок от нас
        [in] Звонок нам
       *[both] Звонок
     }
    [video] Видеозвонок
    [meeting] Встреча
    [portal] Сообщение на портале
    [sms] { $direction ->
        [out] Наше СМС
        [in] СМС нам
       *[both] Переписка в СМС
     }
    [direct] { $direction ->
        [out] Наше сообщение в директ
        [in] Сообщение нам в директ
       *[both] Переписка в директе
     }
    [telegram] { $direction ->
        [out] Наше сообщение в Telegram
        [in] Сообщение нам в Telegram
       *[both] Переписка в Telegram
     }
    [vk] { $direction ->
        [out] Наше сообщение во ВКонтакте
        [in] Сообщение нам во ВКонтакте
       *[both] Переписка во ВКонтакте
     }
    [whatsapp] { $direction ->
        [out] Наше сообщение в WhatsApp
        [in] Сообщение нам в WhatsApp
       *[both] Переписка в WhatsApp
     }
   *[other] { $direction ->
        [out] Контакт от нас
        [in] Контакт от автора
       *[both] Контакт
     }
 }

# Поля
contacts-channel = Как
contacts-channel-email = Почта
contacts-channel-telegram = Telegram
contacts-channel-vk = ВКонтакте
contacts-channel-whatsapp = WhatsApp
contacts-channel-phone = Телефон
contacts-channel-video = Видеозвонок
contacts-channel-meeting = Встреча
contacts-channel-direct = Директ
contacts-channel-sms = СМС
contacts-channel-portal = Портал
contacts-channel-other = Иначе
contacts-direction = Кто кому
contacts-direction-usual = Как обычно
contacts-direction-out = Мы автору
contacts-direction-in = Автор нам
contacts-direction-both = Говорили оба
contacts-kind = Зачем
contacts-kind-help = В разговоре без повода ничего не продают и ни о чём не просят.
contacts-kind-check-in = Разговор без повода
contacts-kind-ask = Просьба
contacts-kind-project = Проект
contacts-kind-review = Итоги квартала
contacts-kind-support = Поддержка
contacts-kind-other = Другое
contacts-has-request = Мы или автор о чём-то просили
contacts-about-project = Говорили о проекте
contacts-reply = Ответ
contacts-reply-none = Не нужен
contacts-reply-awaited = Ждём
contacts-reply-answered = Есть
contacts-replied-at = Когда пришёл ответ
contacts-happened-at = Когда
contacts-happened-help = Если не заполнять — сейчас. По вашим часам.
contacts-minutes = Минут
contacts-mood = Настроение после разговора
contacts-mood-good = Хорошее
contacts-mood-fine = Спокойное
contacts-mood-tense = Напряжённое
contacts-mood-worried = Тревожное
contacts-body = О чём говорили
contacts-body-help = Markdown, на любом из двух языков.
contacts-language = На каком языке
contacts-member-id = Кто из нас
contacts-partnership-id = Бренд

# Чего не может быть
contacts-error-channel = Выберите, как вы общались
contacts-error-moment = Это не дата и не время. Пример: 2026-04-14
contacts-error-future = Этого ещё не было: выберите день и время, которые уже прошли
contacts-error-long-ago = До 1990 года мы ничего не записываем
contacts-error-answer-early = Ответ не может прийти раньше, чем спросили
contacts-error-both-spoke = Здесь говорили оба, ответа никто не ждёт

# Лента
event-contact-what = { contacts-said }{ $kind ->
    [check_in] , разговор без повода
    [ask] , просьба
    [project] , о проекте
    [review] , итоги квартала
    [support] , поддержка
   *[other] { "" }
 }
event-contact_log = { event-contact-what }
event-contact_edit = Исправлена запись: { event-contact-what }
event-contact_reply = Пришёл ответ: { event-contact-what }
event-contact_remove = Убрана запись: { event-contact-what }
event-contact_restore = Возвращена запись: { event-contact-what }
