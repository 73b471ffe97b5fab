package cn.changxiao.app.console.registry;

import cn.changxiao.property.organisation.OrganisationSummary;
import java.util.List;

/** The organisations that a filter finds. */
public record OrganisationPage(
        String place, String kind, String words, List<OrganisationSummary> organisations, boolean canFound) {}
