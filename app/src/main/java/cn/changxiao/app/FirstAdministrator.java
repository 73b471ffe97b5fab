package cn.changxiao.app;

import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.login.OpenUserAccount;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the administrator of a new service, with a password nobody could guess. */
@Singleton
class FirstAdministrator {

    static final String LOGIN = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final OpenUserAccount openUserAccount;

    FirstAdministrator(OpenUserAccount openUserAccount) {
        this.openUserAccount = openUserAccount;
    }

    /** The new administrator's password, to be told once; empty when there is one already. */
    Optional<String> openIfMissing() {
        if (openUserAccount.find(LOGIN).isPresent()) {
            return Optional.empty();
        }
        String password = new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        openUserAccount.open(Viewer.service(), NewUser.administrator(LOGIN, "系统管理员", password));
        LOG.info("已开立首个系统管理员 {}", LOGIN);
        return Optional.of(password);
    }
}
