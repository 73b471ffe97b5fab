package cn.changxiao.app.console.analysis;

/** The sections of the analysis, each a page of its own, so that none computes what is not looked at. */
public enum AnalysisTab {
    TREND("趋势与预测", "/collection/analysis"),
    LEAGUE("排名", "/collection/analysis/league"),
    AGEING("账龄", "/collection/analysis/ageing"),
    VINTAGE("回款曲线", "/collection/analysis/vintage"),
    EFFECTS("变化与催缴效果", "/collection/analysis/effects"),
    TARGETS("目标", "/collection/analysis/targets");

    private final String label;
    private final String path;

    AnalysisTab(String label, String path) {
        this.label = label;
        this.path = path;
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }
}
