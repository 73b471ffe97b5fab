package cn.changxiao.fund.crash;

import cn.changxiao.property.database.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The product without its web server, on a database and a directory that outlive it. */
public final class CrashContext {

    private CrashContext() {}

    public static ApplicationContext of(EmbeddedDatabase database, Path directory) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("datasources.default.maximum-pool-size", "20");
        properties.put("datasources.default.connection-timeout", "5000");
        properties.put("changxiao.data", directory.toString());
        properties.put(
                "changxiao.personal-key-file", directory.resolve("personal.key").toString());
        properties.put("changxiao.seal.key-file", directory.resolve("seal.key").toString());
        properties.put("changxiao.seal.anchors", directory.resolve("anchors").toString());
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(properties)
                .start();
    }
}
