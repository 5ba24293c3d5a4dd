/** Said when nothing can be written to `bot.db`: the disk is full, or another program holds the file. */
export const NOT_KEPT = '抱歉，机器人现在存不了消息，答不了。请把这句话转给管理员：检查磁盘空间和 bot.db。';
