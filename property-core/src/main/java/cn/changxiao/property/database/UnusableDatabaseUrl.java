package cn.changxiao.property.database;

/** The URL of an external database is not one the service can use. */
public final class UnusableDatabaseUrl extends DatabaseUnavailable {

    UnusableDatabaseUrl(String url) {
        super("数据库地址“%s”无法使用，应形如 jdbc:mysql://主机:3306/库名 或 jdbc:mariadb://主机:3306/库名。".formatted(url), null);
    }
}
