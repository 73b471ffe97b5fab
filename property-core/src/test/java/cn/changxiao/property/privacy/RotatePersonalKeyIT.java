package cn.changxiao.property.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.IdentityOfAnotherName;
import cn.changxiao.property.party.KeyRing;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.PersonalKeyUnusable;
import cn.changxiao.property.party.Persons;
import cn.changxiao.property.party.ReencryptPersons;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@MicronautTest(transactional = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RotatePersonalKeyIT implements DatabaseTest {

    private static final Viewer ADMINISTRATOR = Viewer.administrator(new UserId(1), "管理员");
    private static final String IDENTITY = "11010519491231002X";
    private static final String PHONE = "138 1234 1234";
    private static final NewPerson KNOWN = NewPerson.human("张三", Optional.of(IDENTITY), Optional.of(PHONE));

    @Inject
    Persons persons;

    @Inject
    KeyRing keys;

    @Inject
    ReencryptPersons reencrypt;

    @Inject
    RotatePersonalKey rotate;

    @Inject
    Sql sql;

    @Inject
    TransactionOperations<Connection> transactions;

    @Property(name = "changxiao.personal-key-file")
    String keyFile;

    @Test
    @Order(1)
    void goesOnAfterAnInterruptionWithoutAnotherKey() throws IOException {
        PersonId person = register(KNOWN);
        register(NewPerson.named("无证件"));
        assertThat(keys.versions()).isEqualTo(1);
        byte[] before = cipher(person);
        // What a kill between the new key and the first chunk leaves behind.
        transactions.executeWrite(status -> keys.add());

        assertThat(rotate.remaining(ADMINISTRATOR)).isEqualTo(2);
        assertThat(persons.detail(person).identity()).hasValue(IDENTITY);
        assertThat(persons.findByIdentity(IDENTITY)).hasValue(person);
        assertThat(register(KNOWN)).isEqualTo(person);

        assertThat(rotate.rotate(ADMINISTRATOR)).isEqualTo(2);
        assertThat(rotate.remaining(ADMINISTRATOR)).isZero();
        assertThat(cipher(person)).isNotEqualTo(before);
        assertThat(keys.versions()).isEqualTo(2);
        assertThat(Files.readAllLines(Path.of(keyFile))).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    @Order(2)
    void findsAndReadsEverybodyUnderTheNewKey() {
        PersonId person = register(KNOWN);
        int version = rotate.rotate(ADMINISTRATOR);

        assertThat(sql.number("SELECT COUNT(*) FROM party_person WHERE key_version <> ?", version))
                .isZero();
        assertThat(persons.detail(person).identity()).hasValue(IDENTITY);
        assertThat(persons.detail(person).phone()).hasValue(PHONE);
        assertThat(persons.findByIdentity(IDENTITY)).hasValue(person);
        assertThat(persons.findByPhone("13812341234")).containsExactly(person);
        assertThatThrownBy(() -> register(NewPerson.human("李四", Optional.of(IDENTITY), Optional.empty())))
                .isInstanceOf(IdentityOfAnotherName.class);
        assertThat(sql.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'RotatePersonalKey'"))
                .isPositive();
    }

    @Test
    @Order(3)
    void takesOneDocumentForOnePersonWhileTheKeyChanges() {
        NewPerson contested = NewPerson.human("王五", Optional.of("440524188001010014"), Optional.of("0825-2661234"));
        Set<PersonId> answers = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 24).parallel().forEach(i -> {
            if (i % 8 == 3) {
                rotate.rotate(ADMINISTRATOR);
            } else {
                try {
                    answers.add(register(contested));
                } catch (RuntimeException lostTheRace) {
                    assertThat(lostTheRace).hasMessageContaining("Duplicate");
                }
            }
        });

        assertThat(answers).hasSize(1);
        assertThat(rotate.remaining(ADMINISTRATOR)).isZero();
        assertThat(persons.findByIdentity("440524188001010014"))
                .isEqualTo(answers.stream().findFirst());
    }

    @Test
    @Order(4)
    void isForAdministratorsOnly() {
        assertThatThrownBy(() -> rotate.rotate(Viewer.owner(new UserId(2), "业主", new PersonId(1))))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    @Order(5)
    void refusesAFileThatLacksAVersionTheDatabaseKnows() throws IOException {
        sql.update(
                "INSERT INTO party_personal_key (name, fingerprint) VALUES ('personal:999', UNHEX(REPEAT('0', 64)))");

        assertThatThrownBy(() -> reencrypt.remaining())
                .isInstanceOf(PersonalKeyUnusable.class)
                .hasMessageContaining("密钥");
    }

    private PersonId register(NewPerson person) {
        return transactions.executeWrite(
                status -> persons.register(List.of(person)).get(0));
    }

    private byte[] cipher(PersonId person) {
        return sql.first(
                        "SELECT identity_cipher FROM party_person WHERE person_id = ?",
                        row -> row.getBytes(1),
                        person.value())
                .orElseThrow();
    }
}
