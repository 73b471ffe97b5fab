package cn.changxiao.app.console.publication;

import cn.changxiao.fund.publication.FundPublication;
import cn.changxiao.fund.seal.offline.OpenData;

/** One publication, its figures, and where its files are. */
public record PublicationPage(FundPublication publication, OpenData data, String files, boolean canWithdraw) {}
