package cn.changxiao.app.console.users;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.login.UserLine;
import cn.changxiao.property.organisation.OrganisationSummary;
import java.util.List;

/** A page of users, and the organisations a new one could belong to. */
public record UserListPage(
        String words, List<UserLine> users, List<OrganisationSummary> organisations, PageNumbers numbers) {}
