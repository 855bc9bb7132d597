# Рамка каждой страницы: разделы, поиск, клавиши.
shell-sections = Разделы
shell-path = Путь к этой странице
shell-find = Имя, ник, почта…
shell-palette = Поиск и команды
shell-on-this-page = На этой странице
shell-place = {"{at}"} из {"{of}"}
shell-home = На первую страницу
shell-incident = Номер для администратора:
shell-keys = Клавиши
shell-key-palette = Поиск и команды
shell-key-help = Эта памятка
shell-key-next = Следующая строка
shell-key-previous = Предыдущая строка
shell-key-pick = Отметить строку
shell-key-edit = Изменить ячейку
shell-key-open = Открыть
shell-key-close = Закрыть или отменить

error-query = Не получилось прочитать адрес: { $detail }
error-json = Не получилось прочитать: { $detail }
error-cursor = Такого места в списке мы не выдавали
error-range = От { $min } до { $max }
