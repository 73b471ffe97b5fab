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
import java.util.HexFormat;
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
            INSERT INTO party_person (person_id, kind, name, identity_hash, identity_cipher, phone_cipher, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final PersonalCipher cipher;

    Persons(Sql sql, Ids ids, Clock clock, PersonalCipher cipher) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.cipher = cipher;
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
        Map<String, Known> known = knownByHash(persons);
        long next = ids.block(persons.size());
        List<PersonId> result = new ArrayList<>(persons.size());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewPerson person : persons) {
            Optional<String> hash = person.identity().map(this::hexHash);
            Known earlier = hash.map(known::get).orElse(null);
            if (earlier != null) {
                earlier.requireSameName(person);
                result.add(earlier.id());
                continue;
            }
            PersonId id = new PersonId(next++);
            hash.ifPresent(hex -> known.put(hex, new Known(id, person.name())));
            rows.add(row(id, person, hash));
            result.add(id);
        }
        sql.batch(INSERT, rows);
        return List.copyOf(result);
    }

    /** The person behind a document, if registered. */
    public Optional<PersonId> findByIdentity(String identity) {
        return sql.first(
                "SELECT person_id FROM party_person WHERE identity_hash = ?",
                row -> new PersonId(row.getLong(1)),
                (Object) cipher.hash(identity));
    }

    /**
     * Everything about one person, in clear. Who calls this has checked the viewer's right and recorded the purpose.
     *
     * @throws NotFound if there is no such person
     */
    public PersonDetail detail(PersonId person) {
        return sql.first(
                        "SELECT kind, name, identity_cipher, phone_cipher FROM party_person WHERE person_id = ?",
                        row -> new PersonDetail(
                                person,
                                PersonKind.valueOf(row.getString(1)),
                                row.getString(2),
                                clear(person, row.getBytes(3)),
                                clear(person, row.getBytes(4))),
                        person.value())
                .orElseThrow(() -> new NotFound("业主", person));
    }

    private Optional<String> clear(PersonId person, byte @Nullable [] stored) {
        return Optional.ofNullable(stored).map(bytes -> cipher.decrypt(person, bytes));
    }

    private @Nullable Object[] row(PersonId id, NewPerson person, Optional<String> hash) {
        return new @Nullable Object[] {
            id.value(),
            person.kind().name(),
            person.name(),
            hash.map(HexFormat.of()::parseHex).orElse(null),
            person.identity().map(text -> cipher.encrypt(id, text)).orElse(null),
            person.phone().map(text -> cipher.encrypt(id, text)).orElse(null),
            LocalDateTime.now(clock)
        };
    }

    private Map<String, Known> knownByHash(List<NewPerson> persons) {
        List<String> hashes = persons.stream()
                .flatMap(person -> person.identity().stream())
                .map(this::hexHash)
                .distinct()
                .toList();
        Map<String, Known> known = new HashMap<>();
        for (int from = 0; from < hashes.size(); from += LOOK_UP) {
            List<String> part = hashes.subList(from, Math.min(hashes.size(), from + LOOK_UP));
            sql.list(
                    "SELECT person_id, name, HEX(identity_hash) FROM party_person WHERE identity_hash IN (%s)"
                            .formatted(String.join(", ", Collections.nCopies(part.size(), "UNHEX(?)"))),
                    row -> known.put(row.getString(3), new Known(new PersonId(row.getLong(1)), row.getString(2))),
                    part.toArray());
        }
        return known;
    }

    private String hexHash(String identity) {
        return HexFormat.of().withUpperCase().formatHex(cipher.hash(identity));
    }

    private record Known(PersonId id, String name) {

        void requireSameName(NewPerson person) {
            if (!name.equals(person.name())) {
                throw new IdentityOfAnotherName(person);
            }
        }
    }
}
