package cn.changxiao.property.party;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Encrypts personal texts that are no document of a registered person, such as who paid by bank: under the same key, each
 * bound to the id of the record it belongs to, so that it cannot be moved to another.
 */
@Singleton
public class SealedTexts {

    private final KeyRing keys;

    SealedTexts(KeyRing keys) {
        this.keys = keys;
    }

    /** Seals under the newest key; ask once for a piece of bulk work. */
    public Sealer sealer() {
        return new Sealer(KeyRing.newest(keys.secrets()));
    }

    /** Opens what any version of the key has sealed; ask once for a piece of bulk work. */
    public Opener opener() {
        return new Opener(keys.secrets());
    }

    /** One version of the key, for sealing. */
    public static final class Sealer {

        private final PersonalSecret secret;

        private Sealer(PersonalSecret secret) {
            this.secret = secret;
        }

        public int version() {
            return secret.version();
        }

        /** The sealed text; nothing for a blank one. */
        public Optional<byte[]> seal(long record, String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(secret.encrypt(new PersonId(record), text));
        }
    }

    /** Every version of the key, for opening. */
    public static final class Opener {

        private final List<PersonalSecret> secrets;

        private Opener(List<PersonalSecret> secrets) {
            this.secrets = secrets;
        }

        /** The text in clear. */
        public String open(long record, int version, byte[] sealed) {
            return secrets.get(version - 1).decrypt(new PersonId(record), sealed);
        }
    }
}
