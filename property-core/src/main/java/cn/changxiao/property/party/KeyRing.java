package cn.changxiao.property.party;

import cn.changxiao.property.Sql;
import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/**
 * The versions of the key for personal numbers. The database knows their fingerprints: the highest it knows is the one in
 * use, and a file that lacks one or holds another is refused, because what was encrypted could never be read. An
 * instance that is behind reads its file again before it writes anything.
 */
@Singleton
public class KeyRing {

    private static final String FIRST = "personal";
    private static final String FINGERPRINTS =
            "SELECT fingerprint FROM party_personal_key ORDER BY CHAR_LENGTH(name), name";

    private final KeyFile file;
    private final Sql sql;
    private List<PersonalSecret> loaded = List.of();

    KeyRing(
            @Property(name = "changxiao.personal-key-file", defaultValue = "changxiao-data/personal.key") String file,
            Sql sql) {
        this.file = new KeyFile(Path.of(file));
        this.sql = sql;
    }

    /** How many versions there are; the newest is in use. */
    public int versions() {
        return secrets().size();
    }

    /**
     * Adds a version in the running transaction; from its commit on everything new is written under it. Waits for
     * those who are just registering persons under the one before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int add() {
        secrets(); // makes the row to hold where there is none yet
        sql.list("SELECT name FROM party_personal_key WHERE name = ? FOR UPDATE", row -> row.getString(1), FIRST);
        // Only now: whoever held the row before has perhaps added a version.
        PersonalSecret added = lineAfter(secrets().size());
        sql.update(
                "INSERT INTO party_personal_key (name, fingerprint) VALUES (?, ?)",
                FIRST + ":" + added.version(),
                added.fingerprint());
        return added.version();
    }

    /** The file's line after so many; a new one unless an earlier attempt has left it there. */
    private synchronized PersonalSecret lineAfter(int known) {
        List<PersonalSecret> lines = file.readOrCreate();
        if (lines.size() == known) {
            file.append(PersonalSecret.fresh());
            lines = file.readOrCreate();
        }
        return lines.get(known);
    }

    /** Every version in use, the oldest first. */
    List<PersonalSecret> secrets() {
        return known(sql.list(FINGERPRINTS, row -> row.getBytes(1)));
    }

    /** The same, and holds off a new version until the running transaction ends. */
    List<PersonalSecret> secretsHeld() {
        secrets(); // makes the row to hold where there is none yet
        sql.list(
                "SELECT name FROM party_personal_key WHERE name = ? LOCK IN SHARE MODE",
                row -> row.getString(1),
                FIRST);
        return secrets();
    }

    static PersonalSecret newest(List<PersonalSecret> secrets) {
        return secrets.get(secrets.size() - 1);
    }

    /** Asks the database outside the monitor: whoever holds the row there must be able to come in here. */
    private List<PersonalSecret> known(List<byte[]> fingerprints) {
        if (fingerprints.isEmpty()) {
            sql.update(
                    "INSERT IGNORE INTO party_personal_key (name, fingerprint) VALUES (?, ?)",
                    FIRST,
                    lines().get(0).fingerprint());
            return known(sql.list(FINGERPRINTS, row -> row.getBytes(1)));
        }
        return loaded(fingerprints);
    }

    private synchronized List<PersonalSecret> lines() {
        return file.readOrCreate();
    }

    private synchronized List<PersonalSecret> loaded(List<byte[]> fingerprints) {
        if (loaded.size() < fingerprints.size()) {
            loaded = verified(file.readOrCreate(), fingerprints);
        }
        return loaded.subList(0, fingerprints.size());
    }

    private List<PersonalSecret> verified(List<PersonalSecret> lines, List<byte[]> fingerprints) {
        if (lines.size() < fingerprints.size()) {
            throw new PersonalKeyUnusable(file.path(), "缺少第 %d 个密钥".formatted(fingerprints.size()));
        }
        for (int i = 0; i < fingerprints.size(); i++) {
            if (!MessageDigest.isEqual(fingerprints.get(i), lines.get(i).fingerprint())) {
                throw new PersonalKeyUnusable(file.path(), "不是加密现有数据所用的密钥");
            }
        }
        return List.copyOf(lines.subList(0, fingerprints.size()));
    }
}
