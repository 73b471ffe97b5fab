package cn.changxiao.app.console.handover;

import cn.changxiao.handover.certificate.VerifyCertificate;
import java.util.Optional;

/** What the check of a certificate found; empty when it is not genuine. */
public record VerifyPage(Optional<VerifyCertificate.Genuine> genuine) {}
