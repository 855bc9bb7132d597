common-save = Сохранить
