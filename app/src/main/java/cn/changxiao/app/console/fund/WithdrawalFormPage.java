package cn.changxiao.app.console.fund;

import cn.changxiao.fund.report.CompoundFund;
import java.util.List;
import java.util.Optional;

/** The application form; the buildings are there once the compound is chosen. */
public record WithdrawalFormPage(
        String key, List<CompoundFund> compounds, Optional<CompoundFund> chosen, List<BuildingChoice> buildings) {}
