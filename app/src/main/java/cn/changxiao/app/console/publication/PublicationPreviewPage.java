package cn.changxiao.app.console.publication;

import cn.changxiao.fund.publication.NoticePeriod;
import cn.changxiao.fund.seal.offline.OpenData;

/** What would be published; {@code key} makes sending it twice one publication. */
public record PublicationPreviewPage(OpenData data, NoticePeriod period, String key) {}
