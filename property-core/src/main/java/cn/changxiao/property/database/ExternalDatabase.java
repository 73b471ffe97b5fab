package cn.changxiao.property.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The settings of a database that somebody else runs: MySQL 8, MariaDB, or one that speaks their protocol. Parameters
 * which the service depends on are added to the URL unless it names them; transport security is left as the URL has it.
 */
public final class ExternalDatabase {

    /** One behaviour on every server: what MySQL 8 refuses by default is refused by all. */
    static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    /**
     * The session's zone is given as an offset: a server whose zone tables were never loaded knows no Asia/Shanghai and
     * would refuse every connection. The plus sign is escaped as in any URL.
     */
    private static final Map<String, String> NEEDED_PARAMETERS = Map.of(
            // Else the driver asks the server for isolation and read-only state several times in each transaction.
            "useLocalSessionState", "true",
            "rewriteBatchedStatements", "true",
            "useServerPrepStmts", "false",
            "characterEncoding", "UTF-8",
            "connectionTimeZone", "Asia/Shanghai",
            "sessionVariables", "time_zone='%2B08:00',sql_mode='" + SQL_MODE + "'");

    private static final Pattern ACCEPTED = Pattern.compile("jdbc:(mysql|mariadb)://[^/?]+/[^/?]+(\\?.*)?");

    private ExternalDatabase() {}

    /**
     * Settings for the data source and its migrations, as the application context takes them.
     *
     * @throws UnusableDatabaseUrl when the URL is not of MySQL or MariaDB, or names no database
     */
    public static Map<String, Object> properties(String url, String user, String password) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("datasources.default.url", completed(url));
        properties.put("datasources.default.username", user);
        properties.put("datasources.default.password", password);
        properties.put("datasources.default.driver-class-name", "com.mysql.cj.jdbc.Driver");
        properties.put("datasources.default.dialect", "MYSQL");
        properties.put("datasources.default.transaction-isolation", "TRANSACTION_READ_COMMITTED");
        properties.put("flyway.datasources.default.enabled", "true");
        properties.put("flyway.datasources.default.locations", "classpath:db/migration");
        return properties;
    }

    static String completed(String url) {
        if (!ACCEPTED.matcher(url).matches()) {
            throw new UnusableDatabaseUrl(withoutParameters(url));
        }
        StringBuilder completed = new StringBuilder(url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:"));
        char separator = url.contains("?") ? '&' : '?';
        for (String name : NEEDED_PARAMETERS.keySet().stream().sorted().toList()) {
            if (!names(url, name)) {
                completed.append(separator).append(name).append('=').append(NEEDED_PARAMETERS.get(name));
                separator = '&';
            }
        }
        return completed.toString();
    }

    private static boolean names(String url, String parameter) {
        return url.contains("?" + parameter + "=") || url.contains("&" + parameter + "=");
    }

    /** A refused URL is shown to people, so what may hold a password is left out. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/@]*@", "//");
    }
}
