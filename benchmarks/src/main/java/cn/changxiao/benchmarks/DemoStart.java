package cn.changxiao.benchmarks;

import cn.changxiao.app.Changxiao;
import cn.changxiao.property.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Starts of the shipped service on the shipped demo city, whatever the number of households asked for. */
record DemoStart(Workspace workspace) {

    /** What the service prints when the console answers. */
    static final String READY = "已就绪 / ready";

    Child service(Path data) throws IOException {
        return Child.start(Changxiao.class, "demo", "--data", data.toString(), "--port", Child.freePort());
    }

    /** A directory on which the demo city is built and nothing runs; built at the first need. */
    Path builtCity() throws IOException {
        Path data = workspace.path("demo");
        if (Files.notExists(data)) {
            try (Child service = service(data)) {
                service.secondsUntil(READY);
            }
        }
        return data;
    }

    /** The built city's tables as files; written at the first need. */
    Path cityFiles() throws IOException, SQLException {
        Path folder = workspace.path("demo-files");
        if (Files.notExists(folder)) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(builtCity());
                    Connection connection = Loader.connect(database)) {
                CityFiles.write(connection, folder);
            }
        }
        return folder;
    }
}
