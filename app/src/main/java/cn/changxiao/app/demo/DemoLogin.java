package cn.changxiao.app.demo;

import cn.changxiao.property.party.Role;

/**
 * A user of the demo city who can log in with {@link DemoLogins#PASSWORD}.
 *
 * @param who the user's name
 * @param duty what to look at first, for the list of log-ins
 */
public record DemoLogin(String login, Role role, String who, String duty) {}
