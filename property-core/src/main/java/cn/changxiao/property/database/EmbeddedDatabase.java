package cn.changxiao.property.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own on one directory, running from {@link #start} to {@link #close}. It listens on a free
 * loopback port, knows one user with a random password, keeps its data between starts and loses no committed
 * transaction when it, or the service, is killed. A directory belongs to one service at a time.
 *
 * <p>Tested on Linux with amd64. Windows (amd64) and macOS (arm64) take the same path but were never tried; elsewhere
 * {@link NoServerForThisPlatform} names the way out.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int BUFFER_POOL_MEGABYTES = 256;

    private final DataDirectoryLock lock;
    private final ServerProcess server;
    private final String password;

    private EmbeddedDatabase(DataDirectoryLock lock, ServerProcess server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /** Starts with a page cache of 256 MB; see {@link #start(Path, int)}. */
    public static EmbeddedDatabase start(Path dataDirectory) {
        return start(dataDirectory, BUFFER_POOL_MEGABYTES);
    }

    /**
     * Starts the server on the directory and returns when it answers; an empty or missing directory becomes a new
     * database. A server left behind by a killed service is stopped first.
     *
     * @throws DataDirectoryInUse when another live service holds the directory
     * @throws NoServerForThisPlatform when no server binary comes with the service for this machine
     * @throws DatabaseCannotStart when the directory cannot be written or the server does not come up
     */
    public static EmbeddedDatabase start(Path dataDirectory, int bufferPoolMegabytes) {
        try {
            ServerArchive archive = ServerArchive.forThisPlatform();
            DataDirectory directory = DataDirectory.at(dataDirectory);
            DataDirectoryLock lock = DataDirectoryLock.take(directory);
            try {
                return startAlone(archive, directory, bufferPoolMegabytes, lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw DatabaseCannotStart.because(dataDirectory, failure);
        }
    }

    private static EmbeddedDatabase startAlone(
            ServerArchive archive, DataDirectory directory, int bufferPoolMegabytes, DataDirectoryLock lock)
            throws IOException {
        long begin = System.nanoTime();
        OrphanedServer.stopAllOn(directory, archive.platform());
        ServerBinary binary = archive.unpacked(directory.root());
        if (Files.notExists(directory.database())) {
            new ServerBootstrap(binary, directory).run();
        }
        String password = directory.readPassword();
        ServerProcess server = ServerProcess.start(binary, directory, bufferPoolMegabytes);
        LOG.info(
                "数据库已在 {} 启动，端口 {}，用时 {} 毫秒。",
                directory.root(),
                server.port(),
                (System.nanoTime() - begin) / 1_000_000);
        return new EmbeddedDatabase(lock, server, password);
    }

    public String jdbcUrl() {
        return jdbcUrl(ServerBootstrap.SCHEMA);
    }

    /** The URL of another schema; the user may create and use those whose name begins with changxiao. */
    public String jdbcUrl(String schema) {
        return ExternalDatabase.completed("jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                .formatted(server.port(), schema));
    }

    public String user() {
        return ServerBootstrap.USER;
    }

    public String password() {
        return password;
    }

    /** Settings for the data source and its migrations, as the application context takes them. */
    public Map<String, Object> properties() {
        return ExternalDatabase.properties(jdbcUrl(), user(), password());
    }

    /** Stops the server, waiting until it has written everything out, and frees the directory. May be called twice. */
    @Override
    public void close() {
        server.stop();
        try {
            lock.close();
        } catch (IOException failure) {
            LOG.warn("数据目录的锁未能正常释放。", failure);
        }
    }
}
