package cn.changxiao.property.login;

import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;

/** A user as the administrator's list shows it; {@code organisation} is blank for owners and administrators. */
public record UserLine(UserId id, String login, String name, Role role, String organisation, boolean isLocked) {}
