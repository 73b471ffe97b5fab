package cn.changxiao.property.party;

import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The register of persons. A document stands for one person only: registering it again gives the person who is
 * already there, and never another name. Persons without a document are never taken for one another.
 */
@Singleton
public class Persons {

    private static final int LOOK_UP = 1_000;
    private static final String INSERT = """
            INSERT INTO party_person (person_id, kind, name, identity_hash, identity_cipher, phone_hash, phone_cipher,
                key_version, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final KeyRing keys;

    Persons(Sql sql, Ids ids, Clock clock, KeyRing keys) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.keys = keys;
    }

    /**
     * Registers all, in the running transaction, and answers their ids in the same order.
     *
     * @throws IdentityOfAnotherName if a document is already registered under another name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> register(List<NewPerson> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        List<PersonalSecret> secrets = keys.secretsHeld();
        PersonalSecret newest = KeyRing.newest(secrets);
        Map<String, Known> known = knownByHash(persons, secrets);
        long next = ids.block(persons.size());
        List<PersonId> result = new ArrayList<>(persons.size());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewPerson person : persons) {
            Optional<Known> earlier = earlier(person, secrets, known);
            if (earlier.isPresent()) {
                earlier.get().requireSameName(person);
                result.add(earlier.get().id());
                continue;
            }
            PersonId id = new PersonId(next++);
            person.identity().ifPresent(text -> known.put(newest.identityHashHex(text), new Known(id, person.name())));
            rows.add(row(id, person, newest));
            result.add(id);
        }
        sql.batch(INSERT, rows);
        return List.copyOf(result);
    }

    /** The person behind a document, if registered. */
    public Optional<PersonId> findByIdentity(String identity) {
        List<Object> hashes = new ArrayList<>();
        keys.secrets().forEach(secret -> hashes.add(secret.identityHash(identity)));
        return found("identity_hash", hashes).stream().findFirst();
    }

    /** Everybody with the telephone number, however it is spaced. */
    public List<PersonId> findByPhone(String phone) {
        List<Object> hashes = new ArrayList<>();
        keys.secrets().forEach(secret -> hashes.add(secret.phoneHash(phone)));
        return found("phone_hash", hashes);
    }

    private List<PersonId> found(String column, List<Object> hashes) {
        return sql.list(
                "SELECT person_id FROM party_person WHERE %s IN (%s)".formatted(column, marks("?", hashes.size())),
                row -> new PersonId(row.getLong(1)),
                hashes.toArray());
    }

    /**
     * Everything about one person, in clear. Who calls this has checked the viewer's right and recorded the purpose.
     *
     * @throws NotFound if there is no such person
     */
    public PersonDetail detail(PersonId person) {
        List<PersonalSecret> secrets = keys.secrets();
        return sql.first(
                        """
                        SELECT kind, name, identity_cipher, phone_cipher, key_version FROM party_person
                        WHERE person_id = ?
                        """,
                        row -> new PersonDetail(
                                person,
                                PersonKind.valueOf(row.getString(1)),
                                row.getString(2),
                                clear(secrets.get(row.getInt(5) - 1), person, row.getBytes(3)),
                                clear(secrets.get(row.getInt(5) - 1), person, row.getBytes(4))),
                        person.value())
                .orElseThrow(() -> new NotFound("业主", person));
    }

    private static Optional<String> clear(PersonalSecret secret, PersonId person, byte @Nullable [] stored) {
        return Optional.ofNullable(stored).map(bytes -> secret.decrypt(person, bytes));
    }

    private @Nullable Object[] row(PersonId id, NewPerson person, PersonalSecret key) {
        return new @Nullable Object[] {
            id.value(),
            person.kind().name(),
            person.name(),
            person.identity().map(key::identityHash).orElse(null),
            person.identity().map(text -> key.encrypt(id, text)).orElse(null),
            person.phone().map(key::phoneHash).orElse(null),
            person.phone().map(text -> key.encrypt(id, text)).orElse(null),
            key.version(),
            LocalDateTime.now(clock)
        };
    }

    private static Optional<Known> earlier(NewPerson person, List<PersonalSecret> secrets, Map<String, Known> known) {
        return person.identity()
                .flatMap(text -> secrets.stream()
                        .flatMap(secret -> Optional.ofNullable(known.get(secret.identityHashHex(text))).stream())
                        .findFirst());
    }

    private Map<String, Known> knownByHash(List<NewPerson> persons, List<PersonalSecret> secrets) {
        List<String> hashes = persons.stream()
                .flatMap(person -> person.identity().stream())
                .distinct()
                .flatMap(text -> secrets.stream().map(secret -> secret.identityHashHex(text)))
                .toList();
        Map<String, Known> known = new HashMap<>();
        for (int from = 0; from < hashes.size(); from += LOOK_UP) {
            List<String> part = hashes.subList(from, Math.min(hashes.size(), from + LOOK_UP));
            sql.list(
                    "SELECT person_id, name, HEX(identity_hash) FROM party_person WHERE identity_hash IN (%s)"
                            .formatted(marks("UNHEX(?)", part.size())),
                    row -> known.put(row.getString(3), new Known(new PersonId(row.getLong(1)), row.getString(2))),
                    part.toArray());
        }
        return known;
    }

    private static String marks(String mark, int count) {
        return String.join(", ", Collections.nCopies(count, mark));
    }

    private record Known(PersonId id, String name) {

        void requireSameName(NewPerson person) {
            if (!name.equals(person.name())) {
                throw new IdentityOfAnotherName(person);
            }
        }
    }
}
