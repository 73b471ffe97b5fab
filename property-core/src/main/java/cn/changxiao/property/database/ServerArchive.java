package cn.changxiao.property.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The published server in its jar on the class path, and its one unpacked copy, shared by all services of a user. */
record ServerArchive(ServerPlatform platform, String version, URL jarEntry) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerArchive.class);

    static ServerArchive forThisPlatform() throws IOException {
        return forPlatform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static ServerArchive forPlatform(String system, String processor) throws IOException {
        Optional<ServerPlatform> platform = ServerPlatform.of(system, processor);
        URL properties = platform.map(ServerPlatform::versionResource)
                .map(ServerArchive.class.getClassLoader()::getResource)
                .orElse(null);
        if (platform.isEmpty() || properties == null) {
            throw new NoServerForThisPlatform(system, processor);
        }
        Properties read = new Properties();
        try (InputStream in = properties.openStream()) {
            read.load(in);
        }
        return new ServerArchive(platform.get(), read.getProperty("version", ""), properties);
    }

    /** Unpacks into the user's cache, once; a user without a writable home gets a copy beside the data. */
    ServerBinary unpacked(Path dataDirectory) throws IOException {
        Path cache = userCache(System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home", ""));
        if (cache.isAbsolute()) {
            try {
                return unpackedIn(cache);
            } catch (IOException notWritable) {
                LOG.info("缓存目录 {} 不可用（{}），数据库程序改放在数据目录。", cache, notWritable.toString());
            }
        }
        return unpackedIn(dataDirectory);
    }

    static Path userCache(@Nullable String configured, String home) {
        boolean isConfigured = configured != null && Path.of(configured).isAbsolute();
        return (isConfigured ? Path.of(configured) : Path.of(home, ".cache")).resolve("changxiao");
    }

    private ServerBinary unpackedIn(Path cache) throws IOException {
        Path base = cache.resolve("mariadb-" + version);
        ServerBinary binary = new ServerBinary(base, platform);
        if (!binary.isComplete()) {
            Files.createDirectories(cache);
            unpackAlone(cache, base);
        }
        return binary;
    }

    /** Between threads by the monitor, between processes by the file lock: whoever waits finds the work done. */
    private void unpackAlone(Path cache, Path base) throws IOException {
        synchronized (ServerArchive.class) {
            try (FileChannel channel = FileChannel.open(
                            cache.resolve(base.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !new ServerBinary(base, platform).isComplete()) {
                    Path partial = cache.resolve(base.getFileName() + ".partial");
                    DataDirectory.delete(partial);
                    DataDirectory.delete(base);
                    unpackTo(partial);
                    Files.move(partial, base, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private void unpackTo(Path directory) throws IOException {
        if (!(jarEntry.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("数据库程序不在 jar 文件中：" + jarEntry);
        }
        connection.setUseCaches(false);
        String root = platform.root(version);
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> files = jar.stream()
                    .filter(entry -> entry.getName().startsWith(root) && !entry.isDirectory())
                    .filter(entry -> platform.isNeeded(entry.getName().substring(root.length())))
                    .toList();
            for (JarEntry entry : files) {
                unpackFile(jar, entry, directory, entry.getName().substring(root.length()));
            }
        }
    }

    private void unpackFile(JarFile jar, JarEntry entry, Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ElfImage.copyLoadable(in, out);
        }
        if (platform.isProgram(name) && !file.toFile().setExecutable(true)) {
            throw new IOException("无法将 " + file + " 设为可执行");
        }
    }
}
