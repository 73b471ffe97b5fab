package cn.changxiao.property.party;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings persons under the newest key, a few thousand at a time, each time in a transaction of its own: what is
 * interrupted goes on where it stopped, because a row tells its own version.
 */
@Singleton
public class ReencryptPersons {

    private static final int CHUNK = 2_000;
    private static final String BEHIND = "(key_version < ? OR (phone_cipher IS NOT NULL AND phone_hash IS NULL))";

    private final Sql sql;
    private final KeyRing keys;

    ReencryptPersons(Sql sql, KeyRing keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** How many persons are not under the newest key. */
    public long remaining() {
        return sql.number("SELECT COUNT(*) FROM party_person WHERE " + BEHIND, keys.versions());
    }

    /**
     * Re-encrypts the next of them after the id.
     *
     * @return the last id that was done; empty when none was left
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public OptionalLong next(long afterId) {
        List<PersonalSecret> secrets = keys.secrets();
        PersonalSecret newest = KeyRing.newest(secrets);
        List<Row> rows = sql.list(
                "SELECT person_id, key_version, identity_cipher, phone_cipher FROM party_person WHERE person_id > ? AND "
                        + BEHIND + " ORDER BY person_id LIMIT " + CHUNK + " FOR UPDATE",
                ReencryptPersons::read,
                afterId,
                newest.version());
        sql.batch("""
                UPDATE party_person
                SET identity_hash = ?, identity_cipher = ?, phone_hash = ?, phone_cipher = ?, key_version = ?
                WHERE person_id = ?
                """, rows.stream().map(row -> renewed(row, secrets, newest)).toList());
        return rows.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(rows.get(rows.size() - 1).person().value());
    }

    private static @Nullable Object[] renewed(Row row, List<PersonalSecret> secrets, PersonalSecret newest) {
        PersonalSecret old = secrets.get(row.version() - 1);
        String identity = clear(old, row.person(), row.identity());
        String phone = clear(old, row.person(), row.phone());
        return new @Nullable Object[] {
            identity == null ? null : newest.identityHash(identity),
            identity == null ? null : newest.encrypt(row.person(), identity),
            phone == null ? null : newest.phoneHash(phone),
            phone == null ? null : newest.encrypt(row.person(), phone),
            newest.version(),
            row.person().value()
        };
    }

    private static @Nullable String clear(PersonalSecret secret, PersonId person, Stored stored) {
        return stored.bytes == null ? null : secret.decrypt(person, stored.bytes);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new PersonId(row.getLong(1)), row.getInt(2), new Stored(row.getBytes(3)), new Stored(row.getBytes(4)));
    }

    private record Row(PersonId person, int version, Stored identity, Stored phone) {}

    private static final class Stored {

        private final byte @Nullable [] bytes;

        Stored(byte @Nullable [] bytes) {
            this.bytes = bytes;
        }
    }
}
