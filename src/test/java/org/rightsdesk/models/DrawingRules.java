package org.rightsdesk.models;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.rightsdesk.models.Models.Model;

/** What a model looks like: complete, one page, left to right, nothing over anything. */
final class DrawingRules {

	private DrawingRules() {
	}

	static Map<String, Function<Model, List<String>>> all() {
		Map<String, Function<Model, List<String>>> rules = new LinkedHashMap<>();
		rules.put("drawing is complete", DrawingRules::complete);
		rules.put("drawing fits a page", DrawingRules::page);
		rules.put("symbols", DrawingRules::symbols);
		rules.put("no overlaps", DrawingRules::overlaps);
		rules.put("no flow through a symbol", DrawingRules::through);
		rules.put("notes stand clear", DrawingRules::notes);
		rules.put("no flow enters a task from the right", DrawingRules::fromTheRight);
		return rules;
	}

	private static List<String> complete(Model model) {
		List<String> found = new ArrayList<>();
		ModelRules.of(model, FlowNode.class)
			.forEach((node) -> ModelRules.require(found, shape(node) != null, node.getId() + " is drawn"));
		ModelRules.of(model, SequenceFlow.class)
			.forEach((flow) -> ModelRules.require(found, edge(flow) != null, flow.getId() + " is drawn"));
		return found;
	}

	private static List<String> page(Model model) {
		Rectangle2D all = ModelRules.of(model, BpmnShape.class)
			.stream()
			.map((shape) -> box(shape.getBounds()))
			.reduce(Rectangle2D::createUnion)
			.orElseThrow();
		List<String> found = new ArrayList<>();
		ModelRules.require(found, all.getWidth() <= 1900 && all.getHeight() <= 1000,
				"drawing is %.0f x %.0f, at most 1900 x 1000".formatted(all.getWidth(), all.getHeight()));
		return found;
	}

	private static List<String> symbols(Model model) {
		List<String> found = new ArrayList<>();
		for (FlowNode node : ModelRules.of(model, FlowNode.class)) {
			BpmnShape shape = shape(node);
			if (shape == null || node instanceof SubProcess) {
				continue;
			}
			Rectangle2D box = box(shape.getBounds());
			double width = (node instanceof Activity) ? 100 : (node instanceof Gateway) ? 50 : 36;
			double height = (node instanceof Activity) ? 80 : width;
			ModelRules.require(found, box.getWidth() == width && box.getHeight() == height,
					node.getId() + " has the standard size");
			ModelRules.require(found, !(node instanceof ExclusiveGateway) || shape.isMarkerVisible(),
					node.getId() + " shows its marker");
		}
		return found;
	}

	private static List<String> overlaps(Model model) {
		List<String> found = new ArrayList<>();
		List<FlowNode> nodes = drawn(model);
		for (int i = 0; i < nodes.size(); i++) {
			for (int j = i + 1; j < nodes.size(); j++) {
				FlowNode one = nodes.get(i);
				FlowNode other = nodes.get(j);
				boolean boundary = one.getElementType().getTypeName().equals("boundaryEvent")
						|| other.getElementType().getTypeName().equals("boundaryEvent");
				ModelRules.require(found,
						boundary || contains(one, other) || contains(other, one) || !box(one).intersects(box(other)),
						one.getId() + " lies over " + other.getId());
			}
		}
		return found;
	}

	private static List<String> through(Model model) {
		List<String> found = new ArrayList<>();
		for (SequenceFlow flow : ModelRules.of(model, SequenceFlow.class)) {
			for (FlowNode node : drawn(model)) {
				if (node == flow.getSource() || node == flow.getTarget() || contains(node, flow.getSource())
						|| node.getElementType().getTypeName().equals("boundaryEvent")) {
					continue;
				}
				ModelRules.require(found, lines(flow).noneMatch(box(node)::intersectsLine),
						flow.getId() + " runs through " + node.getId());
			}
		}
		return found;
	}

	private static List<String> notes(Model model) {
		List<String> found = new ArrayList<>();
		for (TextAnnotation note : ModelRules.of(model, TextAnnotation.class)) {
			if (!(note.getDiagramElement() instanceof BpmnShape shape)) {
				found.add(note.getId() + " is drawn");
				continue;
			}
			Rectangle2D box = box(shape.getBounds());
			drawn(model).stream()
				.filter((node) -> !(node instanceof SubProcess))
				.forEach((node) -> ModelRules.require(found, !box(node).intersects(box),
						note.getId() + " lies over " + node.getId()));
			ModelRules.of(model, SequenceFlow.class)
				.forEach((flow) -> ModelRules.require(found, lines(flow).noneMatch(box::intersectsLine),
						flow.getId() + " runs through " + note.getId()));
		}
		return found;
	}

	private static Stream<Line2D> lines(SequenceFlow flow) {
		List<Waypoint> points = points(flow);
		return IntStream.range(1, points.size())
			.mapToObj((i) -> new Line2D.Double(points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(),
					points.get(i).getY()));
	}

	private static List<String> fromTheRight(Model model) {
		List<String> found = new ArrayList<>();
		for (SequenceFlow flow : ModelRules.of(model, SequenceFlow.class)) {
			List<Waypoint> points = points(flow);
			if (flow.getTarget() instanceof Event || shape(flow.getTarget()) == null || points.isEmpty()) {
				continue;
			}
			ModelRules.require(found, points.get(points.size() - 1).getX() < box(flow.getTarget()).getMaxX(),
					flow.getId() + " enters " + flow.getTarget().getId() + " from the right");
		}
		return found;
	}

	private static List<FlowNode> drawn(Model model) {
		return ModelRules.of(model, FlowNode.class).stream().filter((node) -> shape(node) != null).toList();
	}

	private static boolean contains(FlowNode outer, FlowNode inner) {
		return outer instanceof SubProcess && inner.getParentElement() == outer;
	}

	private static BpmnShape shape(FlowNode node) {
		return (BpmnShape) node.getDiagramElement();
	}

	private static BpmnEdge edge(SequenceFlow flow) {
		return flow.getDiagramElement();
	}

	private static List<Waypoint> points(SequenceFlow flow) {
		return (edge(flow) != null) ? List.copyOf(edge(flow).getWaypoints()) : List.of();
	}

	private static Rectangle2D box(FlowNode node) {
		return box(shape(node).getBounds());
	}

	private static Rectangle2D box(Bounds bounds) {
		return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

}
