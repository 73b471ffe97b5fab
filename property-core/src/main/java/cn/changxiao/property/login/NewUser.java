package cn.changxiao.property.login;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A user to be opened. An owner has a person, an administrator nothing, everybody else an organisation; the login is
 * 2 to 64 letters, digits or {@code . _ -} and kept in lower case. Its text form leaves the password out.
 */
public record NewUser(
        String login,
        String name,
        String password,
        Role role,
        Optional<OrganisationId> organisation,
        Optional<PersonId> person) {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}0-9._-]{2,64}");
    private static final int LONGEST_NAME = 60;

    public NewUser {
        login = normalised(login);
        name = name.strip();
        if (!LOGIN.matcher(login).matches()) {
            throw new InvalidValue("用户名“%s”须为 2 至 64 个字母、汉字、数字或 . _ -。".formatted(login));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("用户姓名须为 1 至 %d 个字。".formatted(LONGEST_NAME));
        }
        boolean needsPerson = role == Role.OWNER;
        boolean needsOrganisation = role != Role.OWNER && role != Role.ADMINISTRATOR;
        if (person.isPresent() != needsPerson || organisation.isPresent() != needsOrganisation) {
            throw new InvalidValue("用户“%s”：业主须关联业主本人，管理员不关联任何机构，其他角色须关联机构。".formatted(login));
        }
    }

    /** A member of an organisation. */
    public static NewUser member(String login, String name, String password, Role role, OrganisationId organisation) {
        return new NewUser(login, name, password, role, Optional.of(organisation), Optional.empty());
    }

    /** An owner, who sees the own units. */
    public static NewUser owner(String login, String name, String password, PersonId person) {
        return new NewUser(login, name, password, Role.OWNER, Optional.empty(), Optional.of(person));
    }

    /** A keeper of users and imports. */
    public static NewUser administrator(String login, String name, String password) {
        return new NewUser(login, name, password, Role.ADMINISTRATOR, Optional.empty(), Optional.empty());
    }

    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return role + " " + login;
    }
}
