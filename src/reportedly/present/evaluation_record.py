"""An evaluation as JSON, as `docs/evaluate.md` describes it."""

from typing import Any

from reportedly.evaluate.bootstrap import Estimate
from reportedly.evaluate.comparison import Comparison
from reportedly.evaluate.evaluation import Evaluation
from reportedly.evaluate.table import Cell, Table
from reportedly.present.evaluation import Origin

Record = dict[str, Any]


def record_of_evaluation(evaluation: Evaluation, origin: Origin, show: int) -> Record:
    """An evaluation as plain JSON values; unknown is null.

    Args:
        evaluation: what is written.
        origin: where it comes from.
        show: how many of the passages where two readers differ are listed.
    """
    calibration = evaluation.calibration
    return {
        "gold": origin.gold,
        "reader": origin.reader,
        "readings": origin.readings,
        "against": origin.against,
        "passages": evaluation.passages,
        "passages_missing": evaluation.missing,
        "events_gold": evaluation.events_gold,
        "events_read": evaluation.events_read,
        "min_confidence": evaluation.min_confidence,
        "figures": {figure.name: _estimate(figure.estimate) for figure in evaluation.figures},
        "by": {table.name: _rows(table) for table in evaluation.tables},
        "calibration": {
            "events_known": calibration.known,
            "events_unknown": calibration.unknown,
            "expected_error": calibration.expected_error,
            "reliability": _rows(calibration.reliability),
            "thresholds": _rows(calibration.thresholds),
        },
        "comparison": _comparison(evaluation.comparison, show) if evaluation.comparison else None,
    }


def _estimate(estimate: Estimate) -> Record:
    return {"value": estimate.value, "low": estimate.low, "high": estimate.high, "of": estimate.of}


def _rows(table: Table) -> Record:
    return {row.label: dict(zip(table.columns, map(_cell, row.cells), strict=True)) for row in table.rows}


def _cell(cell: Cell) -> Any:
    return _estimate(cell) if isinstance(cell, Estimate) else cell


def _comparison(comparison: Comparison, show: int) -> Record:
    return {
        "figures": {
            f.name: {
                "this": f.this,
                "other": f.other,
                "difference": f.difference.value,
                "low": f.difference.low,
                "high": f.difference.high,
                "better": f.better,
            }
            for f in comparison.figures
        },
        "passages_differing": len(comparison.passages),
        "right_this": comparison.right("this"),
        "right_other": comparison.right("other"),
        "passages": [
            {
                "id": passage.id,
                "right_this": passage.right("this"),
                "right_other": passage.right("other"),
                "differences": [
                    {
                        "kind": one.kind,
                        "words": one.words,
                        "in_gold": one.in_gold,
                        "read_by": one.read_by,
                        "detail": one.detail,
                        "right": one.right,
                    }
                    for one in passage.disagreements
                ],
            }
            for passage in comparison.passages[:show]
        ],
    }
