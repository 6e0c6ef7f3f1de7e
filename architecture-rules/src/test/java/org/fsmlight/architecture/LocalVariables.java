package org.fsmlight.architecture;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.tools.ToolProvider;

/**
 * The one rule of {@code var}: a local variable with an initializer, also of a loop or a resource,
 * is {@code var}. Its type is written where {@code var} cannot express it: with a lambda, a
 * diamond, {@code null}, a generic factory without arguments, a conditional, for a number whose
 * width matters, and where another subtype is assigned later.
 */
final class LocalVariables {

  private LocalVariables() {}

  /** One sentence for each variable whose type is written without need. */
  static List<String> violations(Collection<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      var found = new ArrayList<String>();
      var positions = Trees.instance(task).getSourcePositions();
      for (var unit : task.parse()) {
        new Scanner(unit, positions, found).scan(unit, null);
      }
      return found;
    }
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;

    Scanner(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      var around = getCurrentPath().getParentPath().getLeaf();
      if (isLocal(around)
          && positions.getEndPosition(unit, variable.getType()) >= 0
          && !isVar(variable)
          && variable.getModifiers().getAnnotations().isEmpty()
          && !isNumber(variable.getType())
          && (around instanceof EnhancedForLoopTree || saysItsType(variable.getInitializer()))
          && !isAssignedIn(around, variable)) {
        found.add(
            "%s:%d declares %s %s: write var"
                .formatted(
                    unit.getSourceFile().getName(),
                    unit.getLineMap()
                        .getLineNumber(positions.getStartPosition(unit, variable.getType())),
                    variable.getType(),
                    variable.getName()));
      }
      return super.visitVariable(variable, nothing);
    }

    private static boolean isVar(VariableTree variable) {
      return variable.getType() instanceof IdentifierTree type
          && type.getName().contentEquals("var");
    }

    private static boolean isLocal(Tree around) {
      return around instanceof BlockTree
          || around instanceof CaseTree
          || around instanceof ForLoopTree
          || around instanceof EnhancedForLoopTree
          || around instanceof TryTree;
    }

    private static boolean isNumber(Tree type) {
      return type instanceof PrimitiveTypeTree primitive
          && primitive.getPrimitiveTypeKind() != TypeKind.BOOLEAN;
    }

    private static boolean saysItsType(ExpressionTree initializer) {
      return switch (initializer) {
        case null -> false;
        case LambdaExpressionTree _, MemberReferenceTree _ -> false;
        case ConditionalExpressionTree _, SwitchExpressionTree _ -> false;
        case LiteralTree literal -> literal.getKind() != Tree.Kind.NULL_LITERAL;
        case NewArrayTree array -> array.getType() != null;
        case NewClassTree created ->
            !(created.getIdentifier() instanceof ParameterizedTypeTree type
                && type.getTypeArguments().isEmpty());
        case MethodInvocationTree call ->
            !call.getArguments().isEmpty()
                || !call.getMethodSelect().toString().matches("[A-Z]\\w*\\.(of|empty\\w*)");
        default -> true;
      };
    }

    private static boolean isAssignedIn(Tree around, VariableTree variable) {
      var assigned = new boolean[1];
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitAssignment(AssignmentTree assignment, Void nothing) {
          assigned[0] |=
              assignment.getVariable() instanceof IdentifierTree name
                  && name.getName().equals(variable.getName());
          return super.visitAssignment(assignment, nothing);
        }
      }.scan(around, null);
      return assigned[0];
    }
  }
}
