# Дубли и объединение

merging-duplicates = Возможные дубли
merging-found = { $n ->
    [one] { $n } пара.
    [few] { $n } пары.
    [many] { $n } пар.
   *[other] { $n } пары.
 }
merging-found-many = { $n ->
    [one] Не меньше { $n } пары.
    [few] Не меньше { $n } пар.
    [many] Не меньше { $n } пар.
   *[other] Не меньше { $n } пары.
 }
merging-lede = Записи, похожие на одного человека: по аккаунту, почте, телефону или имени в любом из алфавитов.
merging-none = Дублей не видно
merging-none-help = Через минуту после каждой правки мы сверяем запись со всеми остальными. Если две окажутся похожи на одного человека, они появятся здесь.
merging-why-account = Один и тот же аккаунт
merging-why-email = Одна почта
merging-why-phone = Один номер телефона
merging-why-handle = Одно имя аккаунта на разных площадках
merging-why-name = Похожие имена
merging-unsure = присмотритесь
merging-compare = Сравнить
merging-apart = Это разные люди
merging-apart-said = Больше не предложим эту пару
merging-recent = Объединили недавно
merging-took-in = вместе с «{ $name }»

# Две записи рядом
merging-title = Объединить две записи
merging-title-lede = Останется «{ $keep }» — со всем, что есть в обеих. Ссылки на «{ $gone }» приведут туда же.
merging-swap = Оставить «{ $name }»
merging-not-done = Пока не объединили
merging-choose = Выберите, что останется
merging-choose-help = Если заполнено только в одной записи, выбрано это; если в обеих — то, что в записи, которую меняли позже.
merging-stays = остаётся
merging-goes = вливается в неё
merging-changed = правка { $when }
merging-archived = в архиве
merging-until = до { $date }
merging-both-texts = Оставить оба текста, один за другим
merging-all-kept = Сохранится всё
merging-all-kept-help = Списки сложатся, повторы встанут по одному разу.
merging-in-both = Есть в обеих записях
merging-both-account = { $account }: две истории станут одной.
merging-both-brand = { $brand }: продолжится партнёрство записи «{ $name }», этап — тот из двух, что дальше.
merging-both-topic = { $topic }: подтверждения сохранятся из обеих.
merging-both-audience = { $label }: возьмём более свежий замер.
merging-both-form = { $member }: «ты» или «вы» — как договорились в последний раз.
merging-can-undo = Объединение можно отменить в любой момент.

merging-field-goes-by = Псевдоним
merging-field-given-name = Имя
merging-field-patronymic = Отчество
merging-field-family-name = Фамилия
merging-field-given-latin = Имя латиницей
merging-field-patronymic-latin = Отчество латиницей
merging-field-family-latin = Фамилия латиницей
merging-field-pronouns = Местоимения
merging-field-address-en = Обращение по-английски
merging-field-address-ru = Обращение по-русски
merging-field-market = Домашний рынок
merging-field-country = Страна
merging-field-city = Город
merging-field-zone = Часовой пояс
merging-field-work-hours = Рабочее время
merging-field-quiet-hours = Тихие часы
merging-field-birthday = День рождения
merging-field-goals = Цели
merging-field-audience-note = Об аудитории
merging-field-consent = Согласие

merging-list-names = Другие имена
merging-list-languages = Языки
merging-list-channels = Площадки
merging-list-contacts = Контакты
merging-list-partnerships = Партнёрства
merging-list-niches = Темы
merging-list-values = Ценности
merging-list-tags = Метки
merging-list-expertise = В чём разбирается
merging-list-audience = Аудитория
merging-list-forms = «Ты» или «вы»
merging-list-assessments = Оценочные листы
merging-list-notes = Заметки
merging-list-files = Файлы

# Что сделано и почему нет
merging-done = Объединили: теперь всё здесь
merging-undone = Отменили: обе записи такие, как были
merging-undone-changed = Записей снова две. Правки после объединения остались в основной: { $changed }
merging-undone-removed = Записей снова две. Удалено после объединения и не вернулось: { $removed }
merging-undone-both = Записей снова две. Правки после объединения остались в основной: { $changed }. Удалено и не вернулось: { $removed }
merging-same = Это одна и та же запись
merging-already = Одну из этих записей уже объединили с другой
merging-keep-archived = «{ $name }» в архиве. Сначала верните эту запись или оставьте другую
merging-stale = Пока вы выбирали, одну из записей изменили. Ниже — как есть сейчас; ваш выбор на месте, взгляните ещё раз
merging-undo-first = Сначала отмените более позднее объединение с «{ $name }»
merging-undone-already = Это объединение уже отменили
