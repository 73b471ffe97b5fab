package cn.changxiao.property.party;

import cn.changxiao.property.Ids;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the numbers of persons unreadable before they are stored on the way to the register, each for a new person's id,
 * so that not even a file that is only previewed leaves a number in clear.
 */
@Singleton
public class SealPersons {

    private static final int COLUMNS = 5;

    private final Ids ids;
    private final KeyRing keys;

    SealPersons(Ids ids, KeyRing keys) {
        this.ids = ids;
        this.keys = keys;
    }

    /** One sealed person for each, in the same order; whether a document is already registered is not asked. */
    public List<Sealed> seal(List<NewPerson> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        PersonalSecret newest = KeyRing.newest(keys.secrets());
        long next = ids.block(persons.size());
        List<Sealed> result = new ArrayList<>(persons.size());
        for (NewPerson person : persons) {
            PersonId id = new PersonId(next++);
            result.add(new Sealed(
                    id,
                    person.identity().map(newest::identityHash),
                    person.identity().map(text -> newest.encrypt(id, text)),
                    person.phone().map(newest::phoneHash),
                    person.phone().map(text -> newest.encrypt(id, text)),
                    newest.version()));
        }
        return result;
    }

    /** Hash and ciphers as the register of persons keeps them; bound to the id. */
    public record Sealed(
            PersonId id,
            Optional<byte[]> identityHash,
            Optional<byte[]> identityCipher,
            Optional<byte[]> phoneHash,
            Optional<byte[]> phoneCipher,
            int keyVersion) {

        /** The values of a statement: those before, then hash and cipher of document and phone, and the key's version. */
        public @Nullable Object[] after(@Nullable Object... before) {
            @Nullable Object[] columns = Arrays.copyOf(before, before.length + COLUMNS);
            columns[before.length] = identityHash.orElse(null);
            columns[before.length + 1] = identityCipher.orElse(null);
            columns[before.length + 2] = phoneHash.orElse(null);
            columns[before.length + 3] = phoneCipher.orElse(null);
            columns[before.length + 4] = keyVersion;
            return columns;
        }
    }
}
