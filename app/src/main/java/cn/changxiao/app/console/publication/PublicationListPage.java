package cn.changxiao.app.console.publication;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.publication.NoticePeriod;
import cn.changxiao.fund.publication.PublicationEntry;
import cn.changxiao.property.estate.CompoundId;
import java.util.List;
import java.util.Map;

/** A page of the register; for a custodian with the compounds that can be published. */
public record PublicationListPage(
        List<PublicationEntry> entries,
        PageNumbers numbers,
        Map<CompoundId, String> compounds,
        NoticePeriod proposed) {}
