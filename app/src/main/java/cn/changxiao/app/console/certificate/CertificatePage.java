package cn.changxiao.app.console.certificate;

import cn.changxiao.property.certificate.CertificateView;
import java.time.LocalDate;

/** A certificate as it stands today. */
public record CertificatePage(CertificateView certificate, LocalDate today) {

    public String state() {
        if (certificate.spent().isPresent()) {
            return "已使用";
        }
        if (certificate.isUsable(today)) {
            return "可使用";
        }
        return today.isBefore(certificate.content().effectiveOn()) ? "未生效" : "已过期";
    }

    public String tone() {
        return certificate.isUsable(today) ? "good" : "neutral";
    }

    /** What used it, in words; empty while nothing has. */
    public String spender() {
        return certificate
                .spent()
                .map(spent -> kind(spent.spender()) + " " + id(spent.spender()))
                .orElse("");
    }

    /** Where what used it can be seen; empty where it has no page. */
    public String spenderAddress() {
        String spender = certificate.spent().map(CertificateView.Spent::spender).orElse("");
        return switch (spender.substring(0, spender.indexOf(':') + 1)) {
            case "handover:" -> "/handover/batches/" + id(spender);
            case "withdrawal:" -> "/fund/withdrawals/" + id(spender);
            case "agreement:" -> "/registry/compounds/" + certificate.content().compound() + "#management";
            case "top-up:" -> "/fund/top-up";
            default -> "";
        };
    }

    private static String kind(String spender) {
        return switch (spender.substring(0, spender.indexOf(':') + 1)) {
            case "handover:" -> "设施移交批次";
            case "withdrawal:" -> "维修资金使用申请";
            case "agreement:" -> "管理协议";
            case "top-up:" -> "续筹安排";
            default -> "业务";
        };
    }

    private static String id(String spender) {
        return spender.substring(spender.indexOf(':') + 1);
    }
}
