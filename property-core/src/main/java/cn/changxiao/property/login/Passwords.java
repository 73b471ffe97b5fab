package cn.changxiao.property.login;

import cn.changxiao.property.InvalidValue;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;

/** Hashes and verifies passwords with Argon2id, 19 MiB and two passes: about as long as a page, too long to guess. */
@Singleton
class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int OUTPUT_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, OUTPUT_BYTES, Argon2.ID);

    /** Stands in for the hash of a login that does not exist, so that its refusal takes as long as any other. */
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidValue("密码须为 %d 至 %d 个字符。".formatted(SHORTEST, LONGEST));
        }
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
    }

    boolean matches(String password, String hash) {
        String bounded = password.length() > LONGEST ? password.substring(0, LONGEST) + "…" : password;
        return Password.check(bounded, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches} and is always false. */
    boolean matchesNobody(String password) {
        return matches(password, nobodys) && nobodys.isEmpty();
    }
}
