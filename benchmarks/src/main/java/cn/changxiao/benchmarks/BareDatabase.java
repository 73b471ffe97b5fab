package cn.changxiao.benchmarks;

import cn.changxiao.property.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;

/**
 * What no start can be quicker than: a JVM that starts the embedded database on a directory and, where a second folder
 * is named, loads a city's tables from it. Prints {@link #READY} and runs until it is stopped.
 */
public final class BareDatabase {

    static final String READY = "bare database is ready";

    private BareDatabase() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        if (arguments.length > 1) {
            try (Connection connection = Loader.connect(database)) {
                CityFiles.load(connection, Path.of(arguments[1]));
            }
        }
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
