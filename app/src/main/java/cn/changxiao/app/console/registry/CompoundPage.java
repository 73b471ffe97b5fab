package cn.changxiao.app.console.registry;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.estate.BuildingSummary;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.estate.UnitLine;
import cn.changxiao.property.management.ManagementPeriod;
import cn.changxiao.property.organisation.OrganisationSummary;
import java.util.List;

/**
 * One compound. {@code managers} are those to whom the viewer could give it, {@code certificates} the
 * owners' decisions to hire one, and {@code key} names the agreement that
 * the form would conclude; {@code building} is the one whose units are shown, 0 for all.
 */
public record CompoundPage(
        CompoundSummary compound,
        String placeName,
        List<ManagementPeriod> timeline,
        boolean canManage,
        List<OrganisationSummary> managers,
        List<CertificateView> certificates,
        String key,
        List<BuildingSummary> buildings,
        long building,
        List<UnitLine> units,
        PageNumbers numbers) {}
