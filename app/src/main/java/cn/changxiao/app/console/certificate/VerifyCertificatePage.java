package cn.changxiao.app.console.certificate;

import java.util.Optional;

/** What the check of a paper found; empty when it is not genuine. */
public record VerifyCertificatePage(Optional<CertificatePage> genuine) {}
