package cn.changxiao.property.database;

/** No server binary comes with the service for this operating system and processor. */
public final class NoServerForThisPlatform extends DatabaseUnavailable {

    NoServerForThisPlatform(String system, String processor) {
        super(
                "本平台（%s %s）没有随附的数据库服务器，请自备 MySQL 8 或 MariaDB，并设置环境变量 ".formatted(system, processor)
                        + "DATASOURCE_URL、DATASOURCE_USERNAME、DATASOURCE_PASSWORD 指向它。",
                null);
    }
}
